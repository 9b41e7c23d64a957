// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/prices_step.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/kit/space.h"
#include "ui/wizards/import_words.h"
#include "ui/wizards/job_line.h"
#include "ui/wizards/mapping_form.h"
#include "ui/wizards/note.h"
#include "ui/wizards/path_field.h"
#include "ui/wizards/preview_table.h"

namespace qd::ui::wizards {
namespace {

using Stage = ImportFlow::Stage;
constexpr int kWidest = 900;

}  // namespace

PricesStep::PricesStep(const WizardContext& context, ImportFlow& flow, QWidget* parent)
    : StepPage({tr("Import prices"), tr("A file of daily prices: which one, and which column is what.")},
               kWidest, parent),
      m_flow(flow),
      m_banner(new Banner(context.theme, this)),
      m_file(new PathField(PathField::Kind::File, tr("Price file"),
                           tr("Prices (*.csv *.csv.gz *.txt *.gz);;All files (*)"), this)),
      m_fileRow(new FieldRow(
          tr("Price file"), m_file,
          tr("Comma-separated, plain or gzip, with one line of column names. Closing prices are enough."),
          this)),
      m_previewCard(new Card(tr("First rows"), this)),
      m_preview(new PreviewTable(m_previewCard)),
      m_mappingCard(new Card(tr("Columns"), this)),
      m_mapping(new MappingForm(m_mappingCard)),
      m_name(new QLineEdit(m_mappingCard)),
      m_benchmark(new QLineEdit(m_mappingCard)),
      m_problem(makeParagraph(TextRole::Label, QString(), m_mappingCard)),
      m_plan(new Note(context.theme, Severity::Info, tr("What will happen"), QString(), this)),
      m_job(new JobLine(context.theme, context.jobs, this)) {
    m_file->edit()->setObjectName(QStringLiteral("pricesPath"));
    m_previewCard->setBody(m_preview, false);
    m_problem->setProperty("qdRole", QStringLiteral("fieldError"));
    m_problem->setObjectName(QStringLiteral("mappingProblem"));
    m_mappingCard->addAction(m_mapping->shapeButtons());
    m_mappingCard->bodyLayout()->addWidget(m_mapping);
    m_mappingCard->bodyLayout()->addWidget(makeNames());
    m_mappingCard->bodyLayout()->addWidget(m_problem);
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_banner, m_fileRow, m_previewCard, m_mappingCard, m_plan, m_job})
        addPart(part);
    wire();
    refresh();
}

QWidget* PricesStep::makeNames() {
    auto* names = new QWidget(m_mappingCard);
    auto* row = new QHBoxLayout(names);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kCardGap);
    m_name->setObjectName(QStringLiteral("datasetName"));
    m_benchmark->setObjectName(QStringLiteral("benchmark"));
    m_benchmarkRow = new FieldRow(tr("Benchmark symbol"), m_benchmark,
                                  tr("Optional. Shown beside the portfolio, never held."), names);
    auto* nameRow =
        new FieldRow(tr("Name of the data set"), m_name, tr("Optional. Empty: the name of the file."), names);
    row->addWidget(nameRow, 1, Qt::AlignTop);
    row->addWidget(m_benchmarkRow, 1, Qt::AlignTop);
    return names;
}

void PricesStep::wire() {
    connect(m_file, &PathField::entered, this, [this] {
        if (m_file->path() != m_flow.path()) read();
    });
    connect(m_file, &PathField::pathChanged, this, [this] { Q_EMIT changed(); });
    connect(m_mapping, &MappingForm::shapeChosen, &m_flow, &ImportFlow::setShape);
    connect(m_mapping, &MappingForm::columnChosen, &m_flow, &ImportFlow::setColumn);
    connect(m_name, &QLineEdit::textChanged, &m_flow, &ImportFlow::setName);
    connect(m_benchmark, &QLineEdit::textChanged, &m_flow, &ImportFlow::setBenchmark);
    connect(&m_flow, &ImportFlow::changed, this, &PricesStep::refresh);
}

void PricesStep::read() {
    m_banner->dismiss();
    m_flow.readHead(m_file->path());
}

QString PricesStep::verb() const {
    switch (m_flow.stage()) {
        case Stage::Reading:
            return tr("Reading\u2026");
        case Stage::Importing:
            return tr("Importing\u2026");
        case Stage::Choosing:
            return tr("Read file");
        default:
            return m_file->path() == m_flow.path() ? tr("Import") : tr("Read file");
    }
}

bool PricesStep::ready() const {
    if (m_flow.busy()) return false;
    if (m_flow.stage() == Stage::Choosing || m_file->path() != m_flow.path())
        return !m_file->path().isEmpty();
    return m_flow.canImport();
}

bool PricesStep::decides() const {
    return m_flow.stage() != Stage::Choosing && m_file->path() == m_flow.path();
}

void PricesStep::act() {
    if (m_flow.stage() == Stage::Choosing || m_file->path() != m_flow.path()) return read();
    m_banner->dismiss();
    m_flow.start();
}

void PricesStep::enter() {
    refresh();
    m_file->setFocus(Qt::OtherFocusReason);
}

void PricesStep::showFile() {
    const auto& preview = m_flow.preview();
    const qint64 columns = static_cast<qint64>(preview.header.size());
    const QString shown =
        columns > PreviewTable::kMostColumns
            ? tr("the first %1 of %2 columns")
                  .arg(format::integer(PreviewTable::kMostColumns), format::integer(columns))
            : tr("%1 columns").arg(format::integer(columns));
    using Layout = market::CsvPreview::Layout;
    const QString shape = preview.layout == Layout::Wide   ? tr("looks wide")
                          : preview.layout == Layout::Long ? tr("looks long")
                                                           : tr("shape not recognised");
    m_previewCard->setNote(shape + QStringLiteral(" \u00B7 ") + shown);
    m_preview->showFile(preview, m_flow.mapping());
    m_mapping->showMapping(m_flow.mapping());
    const auto skipped = m_flow.mapping().passedOver();
    m_mappingCard->setNote(skipped.empty()
                               ? QString()
                               : tr("%1 skipped").arg(format::integer(static_cast<qint64>(skipped.size()))));
    m_problem->setText(m_flow.mappingProblem());
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_benchmarkRow->setError(m_flow.benchmarkProblem());
    m_plan->setText(m_flow.plan());
}

void PricesStep::showError() {
    const auto& error = m_flow.error();
    if (!error) return;
    showFailure(*m_banner, *error, tr("Nothing was stored, and what you entered is kept."));
    m_flow.clearError();
}

void PricesStep::refresh() {
    const Stage stage = m_flow.stage();
    const bool known = stage != Stage::Choosing && !m_flow.preview().header.empty();
    m_previewCard->setVisible(known);
    m_mappingCard->setVisible(known);
    m_plan->setVisible(known);
    m_fileRow->setEnabled(stage != Stage::Importing);
    m_mappingCard->setEnabled(stage != Stage::Importing);
    m_job->follow(stage == Stage::Importing ? m_flow.job() : JobId{});
    if (known && stage != Stage::Reading) showFile();
    showError();
    Q_EMIT changed();
}

}  // namespace qd::ui::wizards
