// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/banner.h"
#include "ui/kit/card.h"
#include "ui/kit/field_row.h"
#include "ui/wizards/import_flow.h"
#include "ui/wizards/step_page.h"

class QLineEdit;

namespace qd::ui::wizards {

class JobLine;
class MappingForm;
class Note;
class PathField;
class PreviewTable;

/// Chooses a price file, shows what it looks like, and imports it.
class PricesStep final : public StepPage {
    Q_OBJECT

public:
    /// `flow` outlives it.
    PricesStep(const WizardContext& context, ImportFlow& flow, QWidget* parent = nullptr);

    [[nodiscard]] QString verb() const override;
    [[nodiscard]] bool ready() const override;
    /// To import stores the prices; to read the file decides nothing.
    [[nodiscard]] bool decides() const override;
    void act() override;
    void enter() override;

private:
    [[nodiscard]] QWidget* makeNames();
    void wire();
    void read();
    void refresh();
    void showFile();
    void showError();

    ImportFlow& m_flow;
    Banner* m_banner;
    PathField* m_file;
    FieldRow* m_fileRow;
    Card* m_previewCard;
    PreviewTable* m_preview;
    Card* m_mappingCard;
    MappingForm* m_mapping;
    QLineEdit* m_name;
    QLineEdit* m_benchmark;
    FieldRow* m_benchmarkRow;
    QLabel* m_problem;
    Note* m_plan;
    JobLine* m_job;
};

}  // namespace qd::ui::wizards
