// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/reports/make_report_dialog.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/kit/field_row.h"
#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/kit/space.h"
#include "ui/pages/reports/words.h"

namespace qd::ui::pages::reports {

namespace {

constexpr int kWidth = 520;
constexpr int kWordsHeight = 96;  ///< so that nothing jumps while the choices change

QStringList formatTitles() {
    QStringList titles;
    for (const FormatChoice& choice : formatChoices())
        titles.append(choice.title);
    return titles;
}

QString choiceText(const RunChoice& run) {
    return Words::tr("%1 \u00B7 run %2, %3").arg(run.name).arg(run.id.value).arg(run.made);
}

}  // namespace

MakeReportDialog::MakeReportDialog(const Theme& theme, QWidget* parent)
    : DecisionDialog(theme, tr("Make report"), tr("Make report"), ButtonRole::Primary, parent),
      m_run(new QComboBox(this)),
      m_runRow(new FieldRow(tr("Run"), m_run, {}, this)),
      m_format(new SegmentedButtons(formatTitles(), this)),
      m_words(makeParagraph(TextRole::Secondary, {}, this)) {
    setModal(false);
    setConsequences({tr("What a run earned, risked and held, and where the numbers come from.")});
    m_run->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_runRow->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_format->setAccessibleName(tr("Format"));
    m_format->setCurrent(0);
    m_words->setMinimumHeight(kWordsHeight);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kStep);
    column->addWidget(m_runRow);
    column->addWidget(makeLabel(TextRole::Label, tr("Format"), body));
    column->addWidget(m_format, 0, Qt::AlignLeading);
    column->addWidget(m_words);
    setBody(body);
    setUndoWords(tr("A report is kept, and is not taken back. It can be cancelled while it is made."));
    setMinimumWidth(kWidth);
    connect(this, &DecisionDialog::decided, this, &MakeReportDialog::make);
    connect(m_run, &QComboBox::currentIndexChanged, this, &MakeReportDialog::describe);
    connect(m_format, &SegmentedButtons::chosen, this, &MakeReportDialog::describe);
    describe();
}

bool MakeReportDialog::chooseRun(RunId run) {
    const int at = m_run->findData(QVariant::fromValue<qlonglong>(run.value));
    if (at >= 0) m_run->setCurrentIndex(at);
    return at >= 0;
}

void MakeReportDialog::setRuns(const std::vector<RunChoice>& runs) {
    const QVariant kept = m_run->currentData();
    m_runs = runs;
    m_run->clear();
    for (const RunChoice& run : runs)
        m_run->addItem(choiceText(run), QVariant::fromValue<qlonglong>(run.id.value));
    const int at = m_run->findData(kept);
    m_run->setCurrentIndex(at >= 0 || runs.empty() ? at : 0);
    describe();
    // The size hint of wrapped words is a guess; this is the height that they need.
    if (!isVisible()) resize(kWidth, layout()->totalHeightForWidth(kWidth));
}

QString MakeReportDialog::words() const {
    return m_words->text();
}

void MakeReportDialog::describe() {
    const int at = m_run->currentIndex();
    const bool known = at >= 0 && at < static_cast<int>(m_runs.size());
    if (known)
        allow();
    else
        refuse(tr("Run a backtest first: a report is made of a run."));
    const FormatChoice format = formatChoices().at(m_format->current());
    m_words->setText(known ? format.what + QStringLiteral("\n\n") +
                                 whatHappens(m_runs[static_cast<std::size_t>(at)], format)
                           : format.what);
}

void MakeReportDialog::make() {
    const int at = m_run->currentIndex();
    if (at < 0 || at >= static_cast<int>(m_runs.size())) return;
    Q_EMIT makeRequested(m_runs[static_cast<std::size_t>(at)].id,
                         format::text(formatChoices().at(m_format->current()).id));
}

}  // namespace qd::ui::pages::reports
