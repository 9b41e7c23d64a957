// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/import_flow.h"

#include <algorithm>

#include "ui/kit/format.h"

namespace qd::ui::wizards {
namespace {
constexpr std::size_t kPreviewRows = 5;
}

ImportFlow::ImportFlow(JobBridge& jobs, desk::Environment environment, QObject* parent)
    : QObject(parent), m_jobs(jobs), m_environment(environment) {}

void ImportFlow::enter(Stage stage) {
    m_stage = stage;
    Q_EMIT changed();
}

void ImportFlow::readHead(const QString& path) {
    if (m_stage == Stage::Importing) return;
    m_path = path.trimmed();
    m_error.reset();
    const int read = ++m_reads;
    if (m_path.isEmpty()) return enter(Stage::Choosing);
    enter(Stage::Reading);
    m_jobs.query<market::CsvPreview>(
        [files = &m_environment.files, file = format::utf8(m_path)](jobs::JobContext&) {
            return market::previewCsv(*files, file, kPreviewRows);
        },
        this,
        [this, read](Result<market::CsvPreview> head) {
            if (read == m_reads) take(std::move(head));
        });
}

void ImportFlow::take(Result<market::CsvPreview> head) {
    if (!head.ok()) {
        m_error = head.error();
        return enter(Stage::Choosing);
    }
    m_preview = std::move(head).value();
    m_mapping = ColumnMapping::suggested(m_preview);
    enter(Stage::Mapping);
}

void ImportFlow::setShape(ColumnMapping::Shape shape) {
    m_mapping.setShape(shape);
    Q_EMIT changed();
}

void ImportFlow::setColumn(PriceRole role, int column) {
    m_mapping.set(role, column);
    Q_EMIT changed();
}

void ImportFlow::setName(const QString& name) {
    m_name = name.trimmed();
}

void ImportFlow::setBenchmark(const QString& symbol) {
    m_benchmark = symbol.trimmed();
    Q_EMIT changed();
}

QString ImportFlow::mappingProblem() const {
    using Problem = ColumnMapping::Problem;
    switch (m_mapping.problem()) {
        case Problem::NoDate:
            return tr("No column is the date. Choose the one that holds days such as 2024-07-15.");
        case Problem::NoSymbol:
            return tr(
                "No column is the symbol. Choose the one that names the security, or read the file as "
                "wide.");
        case Problem::NoClose:
            return tr("No column is the close. Choose the one that holds the closing price.");
        case Problem::NoSymbolsLeft:
            return tr("A wide file needs a column for each symbol beside the date.");
        case Problem::ReadAsLong:
            return tr(
                "A column is named like a price field, so the file is long. Choose \u201CLong\u201D and "
                "say which column is what.");
        case Problem::None:
            break;
    }
    return {};
}

QString ImportFlow::benchmarkProblem() const {
    if (m_benchmark.isEmpty() || m_mapping.shape() == ColumnMapping::Shape::Long) return {};
    const auto symbols = m_mapping.symbols();
    const bool there = std::find(symbols.begin(), symbols.end(), format::utf8(m_benchmark)) != symbols.end();
    return there ? QString() : tr("\u201C%1\u201D is not a column of the file.").arg(m_benchmark);
}

bool ImportFlow::canImport() const {
    return m_session && m_stage == Stage::Mapping && mappingProblem().isEmpty() &&
           benchmarkProblem().isEmpty();
}

QString ImportFlow::plan() const {
    const QString what = m_mapping.shape() == ColumnMapping::Shape::Wide
                             ? tr("Closing prices of %1 symbols are read")
                                   .arg(format::integer(static_cast<qint64>(m_mapping.symbols().size())))
                             : tr("Prices are read, one row a symbol and date");
    return what + tr(", checked for wrong closes, gaps and stale runs, and stored encrypted with a content "
                     "hash. The file itself is left as it is.");
}

void ImportFlow::start() {
    QD_REQUIRE(canImport());
    m_error.reset();
    desk::ImportPricesRequest request;
    request.path = format::utf8(m_path);
    request.name = format::utf8(m_name);
    request.benchmark = format::utf8(m_benchmark);
    request.options.columns = m_mapping.columns();
    m_job = m_jobs.run<desk::ImportPricesOutcome>(
        tr("Import %1").arg(format::text(baseName(request.path))),
        [session = m_session, request](jobs::JobContext& job) {
            return desk::importPrices(*session, request, job);
        },
        this, [this](Result<desk::ImportPricesOutcome> outcome) { finish(std::move(outcome)); });
    enter(Stage::Importing);
}

void ImportFlow::cancel() {
    if (m_stage == Stage::Importing) m_jobs.cancel(m_job);
}

void ImportFlow::finish(Result<desk::ImportPricesOutcome> outcome) {
    if (!outcome.ok()) {
        m_error = outcome.error();
        return enter(Stage::Mapping);
    }
    m_outcome = std::move(outcome).value();
    m_jobs.setResult(m_job, QStringLiteral("data/%1").arg(m_outcome->dataset.id.value),
                     tr("data set %1 recorded").arg(m_outcome->dataset.id.value));
    enter(Stage::Done);
    Q_EMIT imported(m_outcome->dataset.id);
}

void ImportFlow::reopen() {
    if (m_stage == Stage::Done) enter(Stage::Mapping);
}

void ImportFlow::clearError() {
    m_error.reset();
}

}  // namespace qd::ui::wizards
