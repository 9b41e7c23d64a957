# SPDX-License-Identifier: GPL-3.0-or-later
from selftest.planted import HEADER, LICENCE, LINT, PlantedTest

TREE = {
    "core/base/result.h": HEADER + "#include <optional>\n",
    "core/base/log.cpp": LICENCE + "#include <spdlog/spdlog.h>\n",
    "core/base/CMakeLists.txt": "qd_module(core/base HEADERS result.h SOURCES log.cpp LINK spdlog::spdlog)\n",
    "core/market/panel.h": HEADER + '#include "core/base/result.h"\n',
    "core/market/panel.cpp": LICENCE + '#include <zlib.h>\n\n#include "core/market/panel.h"\n',
    "core/market/CMakeLists.txt": "qd_module(core/market HEADERS panel.h SOURCES panel.cpp DEPS core/base LINK ZLIB::ZLIB)\n",
    "core/backtest/run.h": HEADER + '#include "core/market/panel.h"\n',
    "core/backtest/CMakeLists.txt": "qd_module(core/backtest HEADERS run.h DEPS core/market)\n",
    "ui/kit/theme.h": HEADER + "#include <QColor>\n",
    "ui/kit/CMakeLists.txt": "qd_module(ui/kit HEADERS theme.h DEPS core/base PUBLIC_LINK Qt6::Widgets QT)\n",
    "ui/pages/risk/page.h": HEADER + '#include "ui/kit/theme.h"\n#include "core/backtest/run.h"\n',
    "ui/pages/risk/CMakeLists.txt": "qd_module(ui/pages/risk HEADERS page.h DEPS ui/kit core/backtest)\n",
    "tests/core/market/panel_test.cpp": LICENCE + '#include <gtest/gtest.h>\n#include "core/market/panel.h"\n',
    "tests/core/market/CMakeLists.txt": "qd_test(core_market SOURCES panel_test.cpp DEPS core/market)\n",
}


class Layers(PlantedTest):
    check = "check_layers.py"
    clean = TREE

    def append(self, name, text):
        self.write(name, TREE.get(name, HEADER) + text)

    def test_clean_tree_passes(self):
        self.assertIn("0 violation(s); checked 8 source files", self.assert_passes())

    def test_core_including_the_window(self):
        self.append("core/market/panel.h", '#include "ui/kit/theme.h"\n')
        self.assert_finds("core/market/panel.h:4: core/market may not include ui/kit (ui/kit/theme.h)")

    def test_edge_that_is_not_in_the_table(self):
        self.append("core/market/panel.cpp", '#include "core/backtest/run.h"\n')
        self.assert_finds("core/market may not include core/backtest")

    def test_internal_header_stays_in_its_module(self):
        lists = "qd_module(core/learn HEADERS net.h SOURCES net.cpp net_torch.h DEPS core/base LINK torch)\n"
        self.append("core/learn/net.h", "")
        self.append("core/learn/net_torch.h", "#include <torch/torch.h>\n")
        self.write("core/learn/net.cpp", LICENCE + '#include "core/learn/net.h"\n#include "core/learn/net_torch.h"\n')
        self.write("core/learn/CMakeLists.txt", lists)
        self.assert_passes()
        self.write("app/worker/main.cpp", LICENCE + '#include "core/learn/net_torch.h"\n')
        self.assert_finds("core/learn/net_torch.h is internal to core/learn")

    def test_public_header_showing_torch(self):
        self.append("core/learn/net.h", "#include <torch/torch.h>\n")
        self.assert_finds("libtorch (torch/torch.h) may stand in a .cpp only, never in a header")

    def test_cycle_of_modules(self):
        self.append("core/market/panel.cpp", '#include "core/backtest/run.h"\n')
        self.assert_finds("the modules include each other in a cycle: core/backtest -> core/market -> core/backtest")

    def test_cycle_of_headers(self):
        self.append("core/market/panel.h", '#include "core/market/other.h"\n')
        self.append("core/market/other.h", '#include "core/market/panel.h"\n')
        self.assert_finds("headers include each other in a cycle: core/market/panel.h -> core/market/other.h -> core/market/panel.h")

    def test_cycle_in_the_table(self):
        table = (LINT / "layers.toml").read_text(encoding="utf-8").replace('"core/crypto" = []', '"core/crypto" = ["core/vault"]')
        self.assert_finds("the table has a cycle: ", more=["--config", str(self.write("cycle.toml", table))])

    def test_table_naming_an_unknown_module(self):
        table = (LINT / "layers.toml").read_text(encoding="utf-8").replace('"core/rules" = []', '"core/rules" = ["core/rule"]')
        self.assert_finds("core/rules names core/rule, which is no module", more=["--config", str(self.write("bad.toml", table))])

    def test_page_including_another_page(self):
        self.append("ui/pages/orders/page.h", '#include "ui/pages/risk/page.h"\n')
        self.assert_finds("ui/pages/orders may not include ui/pages/risk")

    def test_qt_in_core(self):
        self.append("core/market/panel.cpp", "#include <QString>\n")
        self.assert_finds("core/market/panel.cpp:5: qt (QString) is behind the firewall of ui/*, app/console, resources")

    def test_qt_charts_outside_charts(self):
        self.append("ui/kit/theme.h", "#include <QtCharts/QChart>\n")
        self.assert_finds("qtcharts (QtCharts/QChart) is behind the firewall of ui/charts")

    def test_third_party_outside_its_firewall(self):
        for header, library in (("openssl/evp.h", "openssl"), ("sqlite3.h", "sqlite"), ("yaml-cpp/yaml.h", "yaml-cpp"),
                                ("torch/torch.h", "libtorch"), ("nlohmann/json.hpp", "json"), ("argon2.h", "argon2"),
                                ("xlsxwriter.h", "libxlsxwriter"), ("zstd.h", "zstd"), ("CLI/CLI.hpp", "cli11"),
                                ("unistd.h", "posix"), ("gtest/gtest.h", "googletest")):
            with self.subTest(header):
                self.append("core/market/panel.cpp", f"#include <{header}>\n")
                self.assert_finds(f"{library} ({header}) is behind the firewall of")

    def test_third_party_in_a_header_of_its_own_module(self):
        self.append("core/market/panel.h", "#include <zlib.h>\n")
        self.assert_finds("zlib (zlib.h) may stand in a .cpp only, never in a header")

    def test_unknown_header(self):
        self.append("core/market/panel.cpp", "#include <boost/any.hpp>\n")
        self.assert_finds("a header that layers.toml does not know: boost/any.hpp")

    def test_relative_include(self):
        self.append("core/market/panel.cpp", '#include "panel.h"\n')
        self.assert_finds("include by the full path from the root: panel.h")

    def test_include_of_a_missing_file(self):
        self.append("core/market/panel.cpp", '#include "core/market/gone.h"\n')
        self.assert_finds("includes core/market/gone.h, which does not exist")

    def test_product_including_a_test(self):
        self.write("tests/support/files.h", HEADER)
        self.append("core/market/panel.cpp", '#include "tests/support/files.h"\n')
        self.assert_finds("the product includes tests/support/files.h")

    def test_core_test_including_the_window(self):
        self.append("tests/core/market/panel_test.cpp", '#include "ui/kit/theme.h"\n')
        self.assert_finds("a test of core includes ui/kit/theme.h")

    def test_orphan_file(self):
        self.write("core/market/orphan.cpp", LICENCE)
        self.assert_finds("core/market/orphan.cpp: no CMakeLists.txt lists it")

    def test_orphan_test(self):
        self.write("tests/core/market/orphan_test.cpp", LICENCE)
        self.assert_finds("tests/core/market/orphan_test.cpp: no CMakeLists.txt lists it")

    def test_orphan_header_of_a_program(self):
        self.write("app/ctl/orphan.h", HEADER)
        self.assert_finds("app/ctl/orphan.h: no file includes it")

    def test_list_of_a_missing_file(self):
        self.append("core/market/CMakeLists.txt", "target_sources(x PRIVATE sub/gone.cpp)\n")
        self.assert_finds("core/market/CMakeLists.txt: lists sub/gone.cpp, which does not exist")

    def test_dependency_that_is_not_in_the_table(self):
        self.write("core/market/CMakeLists.txt", "qd_module(core/market HEADERS panel.h SOURCES panel.cpp DEPS core/base core/vault)\n")
        self.assert_finds("core/market may not depend on core/vault")

    def test_link_behind_a_firewall(self):
        self.write("core/market/CMakeLists.txt", "qd_module(core/market HEADERS panel.h SOURCES panel.cpp DEPS core/base LINK OpenSSL::Crypto)\n")
        self.assert_finds("core/market links OpenSSL::Crypto, which is behind the firewall of core/crypto")

    def test_torch_in_the_window(self):
        self.write("app/console/main.cpp", LICENCE)
        self.write("app/console/CMakeLists.txt", "qd_program(quarterdeck SOURCES main.cpp DEPS ui/kit LINK qd::torch)\n")
        self.assert_finds("app/console links qd::torch, which is behind the firewall of core/learn, app/worker")

    def test_include_that_is_not_linked(self):
        self.write("core/backtest/CMakeLists.txt", "qd_module(core/backtest HEADERS run.h DEPS core/base)\n")
        self.assert_finds("core/backtest includes core/market but its DEPS do not reach it")

    def test_folder_outside_the_table(self):
        self.append("core/oddments/a.h", '#include "core/base/result.h"\n')
        self.assert_finds("core/oddments/a.h is in no module of layers.toml")
