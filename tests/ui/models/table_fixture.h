// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/models/table_snapshot.h"

struct TestRow {
    QString symbol;
    QString sector;
    double weight = 0.0;
    std::optional<double> day;
    std::vector<double> recent;
    QDate since;
    qd::ui::models::ChipCell chip;
};

/// Symbol, Sector, Weight (sum), Day (mean by weight), 60 days, Since, Limits.
qd::ui::models::TableSnapshotPtr makeTable(std::vector<TestRow> rows);
std::vector<TestRow> fourRows();
