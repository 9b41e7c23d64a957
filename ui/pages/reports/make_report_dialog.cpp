// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/reports/make_report_dialog.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/field_row.h"
#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/page_header.h"
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

MakeReportDialog::MakeReportDialog(QWidget* parent)
    : QDialog(parent),
      m_run(new QComboBox(this)),
      m_runRow(new FieldRow(tr("Run"), m_run, {}, this)),
      m_format(new SegmentedButtons(formatTitles(), this)),
      m_words(makeParagraph(TextRole::Secondary, {}, this)),
      m_make(makeButton(ButtonRole::Primary, tr("Make report"), this)) {
    setWindowTitle(tr("Make report"));
    setModal(false);
    m_run->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_format->setCurrent(0);
    m_words->setMinimumHeight(kWordsHeight);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* card = new Card({}, this);
    card->bodyLayout()->addWidget(m_runRow);
    auto* formatRow = new QHBoxLayout;
    formatRow->addWidget(m_format);
    formatRow->addStretch(1);
    auto* formatLabel = makeLabel(TextRole::Label, tr("Format"), card);
    formatLabel->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_runRow->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    card->bodyLayout()->addSpacing(4);
    card->bodyLayout()->addWidget(formatLabel);
    card->bodyLayout()->addLayout(formatRow);
    card->bodyLayout()->addSpacing(4);
    card->bodyLayout()->addWidget(m_words, 1);
    auto* cancel = makeButton(ButtonRole::Quiet, tr("Cancel"), this);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_make);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kPageMargin, space::kPageMargin, space::kPageMargin,
                               space::kPageMargin);
    column->setSpacing(space::kCardGap);
    column->addWidget(new PageHeader(tr("Make report"),
                                     tr("What a run earned, risked and held, and where the "
                                        "numbers come from."),
                                     this));
    column->addWidget(card, 1);
    column->addLayout(buttons);
    setMinimumWidth(kWidth);
    m_make->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::close);
    connect(m_make, &QPushButton::clicked, this, &MakeReportDialog::make);
    connect(m_run, &QComboBox::currentIndexChanged, this, &MakeReportDialog::describe);
    connect(m_format, &SegmentedButtons::chosen, this, &MakeReportDialog::describe);
    describe();
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
    m_runRow->setError(known ? QString() : tr("Run a backtest first: a report is made of a run."));
    m_make->setEnabled(known);
    const FormatChoice format = formatChoices().at(m_format->current());
    m_words->setText(known ? format.what + QStringLiteral("\n\n") +
                                 whatHappens(m_runs[static_cast<std::size_t>(at)], format)
                           : format.what);
}

void MakeReportDialog::make() {
    const int at = m_run->currentIndex();
    if (at < 0 || at >= static_cast<int>(m_runs.size())) return;
    close();
    Q_EMIT makeRequested(m_runs[static_cast<std::size_t>(at)].id,
                         format::text(formatChoices().at(m_format->current()).id));
}

}  // namespace qd::ui::pages::reports
