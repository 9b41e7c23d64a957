// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/tags_dialog.h"

#include <QLineEdit>
#include <QPushButton>

#include "core/desk/run_tags.h"
#include "ui/kit/field_row.h"
#include "ui/kit/format.h"

namespace qd::ui::pages::backtests {

namespace {

constexpr int kLongestText = 600;
constexpr qsizetype kMostKnown = 8;

QString hintOf(const QStringList& known) {
    const QString limits = TagsDialog::tr("At most %1 tags of %2 characters, with commas between them.")
                               .arg(desk::kMostTags)
                               .arg(desk::kLongestTag);
    if (known.isEmpty()) return limits;
    return limits + QLatin1Char(' ') +
           TagsDialog::tr("In use: %1.").arg(known.mid(0, kMostKnown).join(QStringLiteral(", ")));
}

}  // namespace

TagsDialog::TagsDialog(const Theme& theme, RunId run, const QStringList& tags, const QStringList& known,
                       QWidget* parent)
    : DecisionDialog(theme, tr("Tags of run %1").arg(run.value), tr("Save tags"), ButtonRole::Primary,
                     parent),
      m_run(run),
      m_field(new QLineEdit(tags.join(QStringLiteral(", ")), this)),
      m_row(new FieldRow(tr("Tags"), m_field, hintOf(known), this)) {
    m_field->setMaxLength(kLongestText);
    m_field->setObjectName(QStringLiteral("tags"));
    setConsequences(
        {tr("Tags say what a run is for; the list of runs is filtered by them. The audit log "
            "records who set them.")});
    setBody(m_row);
    connect(m_field, &QLineEdit::textChanged, this, &TagsDialog::check);
    m_field->setFocus();
}

std::vector<std::string> TagsDialog::tags() const {
    std::vector<std::string> out;
    for (const QString& tag : m_field->text().split(QLatin1Char(','), Qt::SkipEmptyParts))
        out.push_back(format::utf8(tag));
    return out;
}

void TagsDialog::check() {
    const auto checked = desk::checkedTags(tags());
    m_row->setError(checked.ok() ? QString() : format::error(checked.error()));
    decideButton()->setEnabled(checked.ok());
}

}  // namespace qd::ui::pages::backtests
