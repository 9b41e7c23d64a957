// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/mapping_form.h"

#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>

#include "ui/kit/field_row.h"
#include "ui/kit/format.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/kit/space.h"
#include "ui/wizards/preview_table.h"

namespace qd::ui::wizards {
namespace {
constexpr int kAcross = 4;
constexpr int kNarrowest = 110;
}  // namespace

MappingForm::MappingForm(QWidget* parent)
    : QWidget(parent),
      m_shape(new SegmentedButtons({tr("Wide: a column per symbol"), tr("Long: a row per symbol and date")},
                                   this)) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kCardGap);
    grid->setVerticalSpacing(8);
    for (std::size_t i = 0; i < kPriceRoles; ++i) {
        const auto role = static_cast<PriceRole>(i);
        auto* box = new QComboBox(this);
        box->setObjectName(QStringLiteral("map_") + format::text(contractColumn(role)));
        box->setMinimumWidth(kNarrowest);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(box, &QComboBox::activated, this,
                [this, role](int index) { Q_EMIT columnChosen(role, index - 1); });
        m_boxes[i] = box;
        m_rows[i] = new FieldRow(roleName(role), box, {}, this);
        grid->addWidget(m_rows[i], static_cast<int>(i) / kAcross, static_cast<int>(i) % kAcross);
    }
    for (int c = 0; c < kAcross; ++c)
        grid->setColumnStretch(c, 1);
    connect(m_shape, &SegmentedButtons::chosen, this, [this](int index) {
        Q_EMIT shapeChosen(index == 0 ? ColumnMapping::Shape::Wide : ColumnMapping::Shape::Long);
    });
}

void MappingForm::fill(const std::vector<std::string>& header) {
    if (header == m_header) return;
    m_header = header;
    QStringList names{tr("Skip")};
    for (const std::string& name : header)
        names.append(format::text(name));
    for (QComboBox* box : m_boxes) {
        const QSignalBlocker quiet(box);
        box->clear();
        box->addItems(names);
    }
}

void MappingForm::showMapping(const ColumnMapping& mapping) {
    fill(mapping.header());
    const bool wide = mapping.shape() == ColumnMapping::Shape::Wide;
    m_shape->setCurrent(wide ? 0 : 1);
    for (std::size_t i = 0; i < kPriceRoles; ++i) {
        const auto role = static_cast<PriceRole>(i);
        m_boxes[i]->setCurrentIndex(mapping.column(role) + 1);
        m_rows[i]->setVisible(!wide || role == PriceRole::Date);
    }
}

}  // namespace qd::ui::wizards
