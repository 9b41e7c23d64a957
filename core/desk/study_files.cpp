// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number_text.h"
#include "core/desk/study_parts.h"
#include "core/desk/version.h"
#include "core/report/escape.h"
#include "core/report/svg_file.h"

namespace qd::desk {

namespace {

/// Numbers in full; nothing where there is none.
std::string cellText(const report::Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell.value)) return shortestText(*number);
    if (const auto* date = std::get_if<Date>(&cell.value)) return date->iso();
    if (const auto* text = std::get_if<std::string>(&cell.value)) return report::csvText(*text);
    return {};
}

std::string tableCsv(const report::Table& table) {
    std::string out;
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        out += (c > 0 ? "," : "") + report::csvText(table.columns[c].title);
    out += "\n";
    for (const auto& row : table.rows) {
        for (std::size_t c = 0; c < row.size(); ++c)
            out += (c > 0 ? "," : "") + cellText(row[c]);
        out += "\n";
    }
    return out;
}

Json cellJson(const report::Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell.value)) return *number;
    if (const auto* date = std::get_if<Date>(&cell.value)) return date->iso();
    if (const auto* text = std::get_if<std::string>(&cell.value)) return *text;
    return nullptr;
}

Json tableJson(const report::Table& table) {
    Json rows = Json::array();
    for (const auto& row : table.rows) {
        Json values = Json::array();
        for (const auto& cell : row)
            values.push(cellJson(cell));
        rows.push(std::move(values));
    }
    Json columns = Json::array();
    for (const auto& column : table.columns)
        columns.push(column.title);
    Json out = Json::object();
    out.set("columns", std::move(columns)).set("rows", std::move(rows));
    return out;
}

Json foldsJson(const Study& study, const StudyMethodFigures& method) {
    const auto session = [&](std::size_t row) { return study.sessions[row].iso(); };
    Json folds = Json::array();
    for (std::size_t f = 0; f < method.folds.size(); ++f) {
        const auto& fold = method.folds[f];
        Json sharpes = Json::array();
        for (const auto& sharpe : fold.sharpes)
            sharpes.push(sharpe ? Json(*sharpe) : Json(nullptr));
        Json item = Json::object();
        item.set("train_from", session(fold.train.from)).set("train_to", session(fold.train.to - 1));
        item.set("test_from", session(fold.test.from)).set("test_to", session(fold.test.to - 1));
        item.set("training_sharpes", std::move(sharpes)).set("lookback", method.chosen[f]);
        folds.push(std::move(item));
    }
    return folds;
}

Json pathsJson(const backtest::CombinatorialChoice& choice) {
    Json out = Json::array();
    for (const auto& sharpe : choice.sharpes)
        out.push(sharpe ? Json(annualSharpe(*sharpe)) : Json(nullptr));
    return out;
}

Json overallJson(const Study& study) {
    const auto& superior = study.family.superior;
    Json ability = Json::object();
    ability.set("reality_check", superior.realityCheck).set("consistent", superior.consistent);
    ability.set("lower", superior.lower).set("upper", superior.upper).set("block", superior.block);
    Json out = Json::object();
    out.set("trials", static_cast<std::int64_t>(study.trials)).set("trial_variance", study.spread.variance);
    out.set("superior_ability", std::move(ability));
    if (study.hindsight) {
        Json hindsight = Json::object();
        hindsight.set("members_growth", study.hindsight->members);
        hindsight.set("everyone_growth", study.hindsight->everyone);
        out.set("hindsight", std::move(hindsight));
    }
    out.set("pbo", study.overfitting ? Json(study.overfitting->pbo) : Json(nullptr));
    out.set("probability_of_loss",
            study.overfitting ? Json(study.overfitting->probabilityOfLoss) : Json(nullptr));
    return out;
}

}  // namespace

std::string returnsCsv(const Study& study) {
    std::string out = "date";
    for (const auto& method : study.methods)
        out += "," + report::csvText(method.name);
    out += "\n";
    for (std::size_t t = 0; t < study.dates.size(); ++t) {
        out += study.dates[t].iso();
        for (const auto& method : study.methods)
            out += "," + shortestText(method.returns[t]);
        out += "\n";
    }
    return out;
}

std::string studyJson(const Study& study) {
    const auto findings = findingsOf(study);
    Json versions = Json::object();
    for (const auto& [part, value] : programVersions())
        versions.set(part, value);
    Json hashes = Json::object();
    for (const auto& [part, value] : study.hashes)
        hashes.set(part, value);
    Json tables = Json::object();
    for (const auto& [file, table] : studyTables(study))
        tables.set(file, tableJson(table));
    Json folds = Json::object();
    Json paths = Json::object();
    for (const auto& method : study.methods) {
        folds.set(method.name, foldsJson(study, method));
        paths.set(method.name, pathsJson(method.combinations));
    }
    paths.set("Method and lookback", pathsJson(study.combinations));
    Json out = Json::object();
    out.set("name", study.config.name).set("headline", findings.headline);
    out.set("from", study.dates.front().iso()).set("to", study.dates.back().iso());
    out.set("versions", std::move(versions)).set("inputs", std::move(hashes));
    out.set("overall", overallJson(study)).set("tables", std::move(tables));
    out.set("folds", std::move(folds)).set("paths", std::move(paths));
    return out.dump(1) + "\n";
}

std::map<std::string, std::string> studyFiles(const Study& study, const std::string& command) {
    std::map<std::string, std::string> out;
    out["README.md"] = studyDocument(study, command);
    out["study.json"] = studyJson(study);
    out["returns.csv"] = returnsCsv(study);
    for (const auto& [file, table] : studyTables(study))
        out[file + ".csv"] = tableCsv(table);
    for (const auto& picture : studyPictures(study))
        out[picture.file] = report::svgFile(picture.scene, picture.title, picture.subtitle);
    return out;
}

}  // namespace qd::desk
