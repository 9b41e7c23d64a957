#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The long size of the crash tests: 10,000 kills of each scenario, 50 workloads with 20,000 random power cuts more, every
# failing request for memory, 10,000 races, 1,000 attacks of each kind. Takes the folder of the built programs; hours on two cores.
# Usage: tests/soak/long.sh build/release/tests [SEED]
set -eu
programs=${1:?the folder of soak_kill, soak_power, soak_faults and soak_race}
seed=${2:-$(date +%s)}
echo "seed $seed"
status=0
"$programs/soak_kill" --rounds 10000 --seed "$seed" || status=1
"$programs/soak_power" --rounds 20000 --seed "$seed" || status=1
"$programs/soak_faults" --rounds 1000000000 --seed "$seed" || status=1
"$programs/soak_race" --rounds 10000 --seed "$seed" || status=1
# The attacks on the log, the pages and backups, 1,000 of each kind.
QD_ATTACKS=1000 "$programs/test_core_vault" --gtest_filter='AuditAttack*:PageAttack*' || status=1
exit $status
