// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>

#include "ui/wizards/column_mapping.h"

namespace qd::ui::wizards {

/// The first rows of a file as they stand there, each column headed by its name and what it is read as.
class PreviewTable final : public QTableWidget {
    Q_OBJECT

public:
    explicit PreviewTable(QWidget* parent = nullptr);
    void showFile(const market::CsvPreview& preview, const ColumnMapping& mapping);

    static constexpr int kMostColumns = 40;
};

/// A role in a word: "Date", "Adjusted close" …
[[nodiscard]] QString roleName(PriceRole role);

}  // namespace qd::ui::wizards
