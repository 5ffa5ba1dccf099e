export const dynamic = 'force-dynamic';

const received = [];

export async function POST(request) {
  received.push(await request.json());
  return new Response(null, {status: 204});
}

export const GET = () => Response.json(received);
