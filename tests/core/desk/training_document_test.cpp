// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/training_document.h"

#include "tests/core/desk/training_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

class TrainingDocument : public test::TrainingTest {};

TEST_F(TrainingDocument, HasReportPicturesNumbersAndTheCommand) {
    const auto run = train().value();
    const auto document = trainingDocument(filesOf(run.id), "qdctl train --config a.yaml");
    ASSERT_TRUE(document.ok()) << document.error().describe();
    const auto& readme = document->at("README.md");
    EXPECT_TRUE(readme.starts_with("# Small training\n\nOut of sample from "));
    EXPECT_LT(readme.find("(wealth.svg)"), readme.find("## Out of sample"));
    EXPECT_NE(readme.find("\nqdctl train --config a.yaml\n"), std::string::npos);
    for (const char* name : {"wealth.svg", "sharpe.svg", "differences.svg"}) {
        EXPECT_TRUE(document->at(name).starts_with("<svg")) << name;
        EXPECT_NE(readme.find(std::string("(") + name + ")"), std::string::npos);
    }
    EXPECT_NE(document->at("wealth.svg").find("Equal weight"), std::string::npos);
    EXPECT_EQ(document->at("returns.csv"), filesOf(run.id).at("returns.csv"));
    EXPECT_FALSE(document->contains("model.qdmodel"));
    EXPECT_EQ(*document, *trainingDocument(filesOf(run.id), "qdctl train --config a.yaml"));
}

TEST_F(TrainingDocument, RefusesWhatIsDamaged) {
    auto all = filesOf(train("hrp")->id);
    EXPECT_TRUE(trainingDocument(all, "x").ok());
    for (const char* name : {"report.md", "metrics.jsonl", "evaluation.json"}) {
        auto damaged = all;
        damaged.erase(name);
        EXPECT_EQ(codeOf(trainingDocument(damaged, "x")), "bad_input") << name;
    }
}

}  // namespace
}  // namespace qd::desk
