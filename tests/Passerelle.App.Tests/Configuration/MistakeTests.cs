using Passerelle.Configuration;
using Passerelle.Configuration.Settings;

namespace Passerelle.App.Tests.Configuration;

public sealed class MistakeTests : ConfigurationTest
{
    [Fact]
    public void A_mistake_names_line_column_key_problem_and_mend() =>
        MistakesWith("guards:\n  removals:\n    percent: 120")
            .ShouldBe(["passerelle.yaml:14:14 guards.removals.percent: 120 is not a percentage; give a whole number from 0 to 100"]);

    [Fact]
    public void All_mistakes_are_told_at_once_in_the_order_of_the_file()
    {
        var mistakes = Mistakes(
            """
            version: 2
            plattform: Acme
            connector: { administrator: nobody, language: en-GB }
            personio: { clientId: id, clientSecret: env:NOT_THERE, api: v3 }
            environments:
              production:
                baseUrl: ftp://app.360learning.com
                clientId: id
                clientSecret: s
                groups: [{ id: 65b1 }]
                notices: credential
            """
        );

        mistakes.ShouldBe(
            [
                "passerelle.yaml:1:1 platform: is missing; set it",
                "passerelle.yaml:1:10 version: 2 is not a version this program knows; give 1",
                "passerelle.yaml:2:1 plattform: is unknown; did you mean platform?",
                "passerelle.yaml:3:29 connector.administrator: nobody is not an e-mail address; give one like lea.martin@acme.example",
                "passerelle.yaml:3:47 connector.language: en-GB is not a language of 360Learning accounts; did you mean en?",
                "passerelle.yaml:4:41 personio.clientSecret: the environment variable NOT_THERE is not set; set NOT_THERE before starting",
                "passerelle.yaml:4:61 personio.api: v3 is not among the choices; did you mean v1?",
                "passerelle.yaml:7:14 environments.production.baseUrl: ftp://app.360learning.com is not a web address; give one like https://app.360learning.com",
                "passerelle.yaml:10:20 environments.production.groups[0].id: 65b1 is not the id of a group; give the 24 digits and letters a to f at the end of the group's address in 360Learning",
                "passerelle.yaml:11:14 environments.production.notices: credential is not among the choices; did you mean credentials?",
            ]
        );
    }

    [Theory]
    [InlineData("guards: { removal: { percent: 1 } }", "12:11 guards.removal: is unknown; did you mean removals?")]
    [InlineData("leavers: { inactive: delete, inactive: report }", "12:30 leavers.inactive: stands here twice; keep one of them; the first is in line 12")]
    [InlineData("links: { claim: yes }", "12:17 links.claim: yes is not a yes-or-no value; give true or false, without quotes")]
    [InlineData("links: { claim: \"true\" }", "12:17 links.claim: true is not a yes-or-no value; give true or false, without quotes")]
    [InlineData("links: [platform]", "12:8 links: is not a group of settings; write its settings indented below it, one a line")]
    [InlineData("protect: 4100007", "12:10 protect: is not a list; write [first, second] or one \"- entry\" a line")]
    [InlineData("protect: [lea]", "12:11 protect[0]: lea is not the id of an employee; give the number at the end of the person's address in Personio")]
    [InlineData("protect: [~]", "12:11 protect[0]: has no value; give one, or take the line out")]
    [InlineData("leavers: { inactive: [delete] }", "12:22 leavers.inactive: is a list; give a single value")]
    [InlineData("leavers: { filtered: delete }", "12:22 leavers.filtered: delete is not among the choices; give one of removeFromGroups, report")]
    [InlineData("leavers: { removed: schedule, scheduleDays: 0 }", "12:45 leavers.scheduleDays: 0 is not a number of days; give a whole number from 1 to 3650")]
    [InlineData("leavers: { removed: schedule, scheduleDays: 3651 }", "12:45 leavers.scheduleDays: 3651 is not a number of days; give a whole number from 1 to 3650")]
    [InlineData("leavers: { parkingGroup: here }", "12:26 leavers.parkingGroup: here is not the id of a group; give the 24 digits and letters a to f at the end of the group's address in 360Learning")]
    [InlineData("guards: { moves: { count: -1 } }", "12:27 guards.moves.count: -1 is not a number of people; give a whole number from 0 to 1000000")]
    [InlineData("guards: { moves: { percent: 10% } }", "12:29 guards.moves.percent: 10% is not a percentage; give a whole number from 0 to 100")]
    [InlineData("guards: { moves: { percent: 10.5 } }", "12:29 guards.moves.percent: 10.5 is not a percentage; give a whole number from 0 to 100")]
    [InlineData("guards: { holdRoles: [learner] }", "12:23 guards.holdRoles[0]: everyone is a learner, so every removal would be held; take learner out")]
    [InlineData("guards: { holdRoles: [user-admin] }", "12:23 guards.holdRoles[0]: user-admin is spelled otherwise here; did you mean userAdmin?")]
    [InlineData("customFields: [{ source: office, name: Office }, { source: team, name: office }]", "12:72 customFields[1].name: office is the name of a field above already; give each field a name of its own")]
    [InlineData("customFields: [{ source: office, name: Office }, { source: office, name: Site }]", "12:60 customFields[1].source: office feeds a field above already; keep one of them")]
    [InlineData("customFields: [{ source: Personal Nummer, name: Number }]", "12:26 customFields[0].source: Personal Nummer is not the key of a Personio attribute; give its key, such as office or dynamic_7123994, not its label")]
    [InlineData("hierarchy: [{ field: office }, { field: office }]", "12:41 hierarchy[1].field: office is a level above already; keep one of them")]
    [InlineData("hierarchy: [{ field: office, values: { hr: A, HR: B } }]", "12:47 hierarchy[0].values.HR: differs from a value above only in case; keep one of them")]
    [InlineData("hierarchy: [office]", "12:13 hierarchy[0]: is not a group of settings; write - { field: office }")]
    [InlineData("exclude: [{ id: 4100007 }]", "12:11 exclude[0].reason: is missing; set it")]
    [InlineData("exclude: [{ id: 1, reason: a, until: 31.03.2027 }]", "12:38 exclude[0].until: 31.03.2027 is not a date; give year-month-day, such as 2027-03-31")]
    [InlineData("limits: { learningWritesPerSecond: 11 }", "12:36 limits.learningWritesPerSecond: 11 is not a rate per second; give a number from 0 to 10")]
    [InlineData("limits: { timeoutSeconds: NaN }", "12:27 limits.timeoutSeconds: NaN is not a number of seconds; give a number from 0.1 to 600")]
    [InlineData("limits: { attempts: 0 }", "12:21 limits.attempts: 0 is not a number of tries; give a whole number from 1 to 20")]
    [InlineData("mail: { host: smtp.acme.example, from: a@acme.example, username: u }", "12:1 mail.password: is missing; set it, or take username out")]
    [InlineData("mail: { host: smtp.acme.example, from: a@acme.example, username: u, password: p, security: none }", "12:92 mail.security: the password would cross the network in the clear; give startTls, or take username and password out")]
    [InlineData("mail: { host: \"smtp://acme\", from: a@acme.example }", "12:15 mail.host: smtp://acme is not the name of a host; give the name alone, without https:// and path")]
    [InlineData("mail: { host: smtp.acme.example, from: Academy }", "12:40 mail.from: Academy is not a sender; give \"Academy <academy@acme.example>\"")]
    [InlineData("<<: { version: 1 }", "12:1 <<: keys cannot be merged in; write them out, or use an alias for a whole value")]
    public void Each_mistake_is_told_with_its_mend(string more, string mistake) => MistakesWith(more).ShouldContain($"passerelle.yaml:{mistake}");

    [Theory]
    [InlineData("", "passerelle.yaml: the file is empty; start from docs/passerelle.example.yaml")]
    [InlineData("# nothing but a comment\n", "passerelle.yaml: the file is empty; start from docs/passerelle.example.yaml")]
    [InlineData("- a\n- b", "passerelle.yaml:1:1: the file is not a list of settings; start from docs/passerelle.example.yaml")]
    [InlineData("version: 1\nplatform:\n\tname: x", "passerelle.yaml:3:1: a tab indents this line; indent with spaces")]
    [InlineData("platform: @acme", "passerelle.yaml:1:11: a value cannot start with this sign; put the value in quotes")]
    public void A_file_that_is_no_configuration_says_so(string text, string mistake) => Mistakes(text).ShouldBe([mistake]);

    [Theory]
    [InlineData("version: 1\nplatform: \"Acme\nconnector: {}", 2)]
    [InlineData("version: 1\nguards: { removals: [1, 2 }", 2)]
    [InlineData("version: 1\nplatform: a: b", 2)]
    [InlineData("version: 1\nplatform: *nobody", 2)]
    [InlineData("version: 1\n---\nversion: 1", 2)]
    [InlineData("? [a, b]\n: c", 1)]
    [InlineData("version: 1\nplatform: &self [*self]", 2)]
    public void Broken_yaml_is_told_with_its_line(string text, int line)
    {
        var mistake = Load(text).Mistakes.ShouldHaveSingleItem();

        mistake.Problem.ShouldStartWith("this is not YAML (");
        mistake.Line.ShouldBeInRange(line, line + 1);
    }

    [Fact]
    public void A_file_nested_without_end_is_refused_and_does_not_bring_the_program_down() =>
        Mistakes(new string('[', 100_000)).ShouldHaveSingleItem().ShouldContain("nested too deeply");

    [Fact]
    public void A_file_that_is_not_there_is_told_by_its_name() =>
        ConfigurationFile
            .Load("nowhere/passerelle.yaml", EnvironmentName.Test, Examples.Variables)
            .Mistakes.ShouldHaveSingleItem()
            .ToString()
            .ShouldBe("nowhere/passerelle.yaml: there is no such file; name one with --config, or start from docs/passerelle.example.yaml");

    [Fact]
    public void A_folder_is_not_a_file() =>
        ConfigurationFile.Load(Folder.Path, EnvironmentName.Test, Examples.Variables).Mistakes.ShouldHaveSingleItem().Problem.ShouldBe("this is a folder");

    [Fact]
    public void A_file_in_another_encoding_is_told_with_the_place()
    {
        var path = Folder.Write("latin.yaml", System.Text.Encoding.Latin1.GetBytes("version: 1\nplatform: Académie\n"));

        var mistake = ConfigurationFile.Load(path, EnvironmentName.Production, Examples.Variables).Mistakes.ShouldHaveSingleItem();

        (mistake.Line, mistake.Column).ShouldBe((2, 15));
        mistake.Mend.ShouldBe("save it with the encoding UTF-8");
    }

    [Fact]
    public void A_file_in_utf_16_is_told_to_be_saved_anew()
    {
        var path = Folder.Write("wide.yaml", System.Text.Encoding.Unicode.GetBytes(Examples.Small));

        ConfigurationFile.Load(path, EnvironmentName.Production, Examples.Variables).Mistakes.ShouldHaveSingleItem().Problem.ShouldBe("the file is not UTF-8 text");
    }
}
