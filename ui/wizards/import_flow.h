// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>

#include "core/desk/import_prices.h"
#include "ui/wizards/column_mapping.h"
#include "ui/wizards/wizard_context.h"

namespace qd::ui::wizards {

/// The import of a price file, step by step, without widgets: choose a file, see what it looks like, say
/// which column is what, import, see what was stored. A step that fails keeps what was entered.
class ImportFlow final : public QObject {
    Q_OBJECT

public:
    enum class Stage { Choosing, Reading, Mapping, Importing, Done };

    /// `jobs` and the environment outlive it.
    ImportFlow(JobBridge& jobs, desk::Environment environment, QObject* parent = nullptr);
    /// Where the prices go. Needed before start().
    void setSession(SessionPtr session) { m_session = std::move(session); }

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] bool busy() const { return m_stage == Stage::Reading || m_stage == Stage::Importing; }
    /// Reads the head of the file at `path`; Mapping or an error follows.
    void readHead(const QString& path);
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] const market::CsvPreview& preview() const { return m_preview; }
    [[nodiscard]] const ColumnMapping& mapping() const { return m_mapping; }
    void setShape(ColumnMapping::Shape shape);
    void setColumn(PriceRole role, int column);
    /// Empty: the file's name.
    void setName(const QString& name);
    /// A symbol of the file that is shown beside the portfolio; empty: none.
    void setBenchmark(const QString& symbol);
    [[nodiscard]] const QString& benchmark() const { return m_benchmark; }

    /// What is wrong with the mapping, with how to mend it; empty when the file can be read with it.
    [[nodiscard]] QString mappingProblem() const;
    /// A benchmark that a wide file does not have (a long one is only known once it is read).
    [[nodiscard]] QString benchmarkProblem() const;
    [[nodiscard]] bool canImport() const;
    /// What the import will do, in words.
    [[nodiscard]] QString plan() const;

    /// Imports as a listed job; imported() or an error follows. Precondition: canImport().
    void start();
    void cancel();
    [[nodiscard]] JobId job() const { return m_job; }
    /// Back from Done to the mapping, for another import.
    void reopen();
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    void clearError();
    [[nodiscard]] const std::optional<desk::ImportPricesOutcome>& outcome() const { return m_outcome; }

Q_SIGNALS:
    void changed();
    void imported(qd::DatasetId dataset);

private:
    void take(Result<market::CsvPreview> head);
    void finish(Result<desk::ImportPricesOutcome> outcome);
    void enter(Stage stage);

    JobBridge& m_jobs;
    desk::Environment m_environment;
    SessionPtr m_session;
    Stage m_stage = Stage::Choosing;
    QString m_path;
    QString m_name;
    QString m_benchmark;
    market::CsvPreview m_preview;
    ColumnMapping m_mapping;
    int m_reads = 0;  ///< an answer about an earlier file is dropped
    JobId m_job;
    std::optional<Error> m_error;
    std::optional<desk::ImportPricesOutcome> m_outcome;
};

}  // namespace qd::ui::wizards
