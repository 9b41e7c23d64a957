// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <array>

#include "ui/wizards/column_mapping.h"

class QComboBox;

namespace qd::ui {
class FieldRow;
class SegmentedButtons;
}  // namespace qd::ui

namespace qd::ui::wizards {

/// Says which column of the file is what: one box a role; wide files only have a date.
class MappingForm final : public QWidget {
    Q_OBJECT

public:
    explicit MappingForm(QWidget* parent = nullptr);

    void showMapping(const ColumnMapping& mapping);
    /// Wide or long; stands in the card's title line.
    [[nodiscard]] SegmentedButtons* shapeButtons() const { return m_shape; }

Q_SIGNALS:
    void shapeChosen(qd::ui::wizards::ColumnMapping::Shape shape);
    void columnChosen(qd::ui::wizards::PriceRole role, int column);

private:
    void fill(const std::vector<std::string>& header);

    SegmentedButtons* m_shape;
    std::array<QComboBox*, kPriceRoles> m_boxes{};
    std::array<FieldRow*, kPriceRoles> m_rows{};
    std::vector<std::string> m_header;
};

}  // namespace qd::ui::wizards
