#!/bin/bash
# usage: .run.sh file [HOST]
cd /tmp/wt/hosts/test/hosts
PICTURES=1 HOST="$2" timeout 560 node --test --test-reporter=spec $1 2>&1 | sed '/failing tests:/,$d' | grep -v '^ *at \|generatedMessage\|code: .ERR_A\|actual: \|expected: \|operator: \|^ *$\|+ actual\|Expected values\|✔' | cut -c1-700
