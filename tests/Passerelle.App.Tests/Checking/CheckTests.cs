using Passerelle.Sandbox.Company;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.App.Tests.Checking;

[Collection(OneConsole.Name)]
[Trait("Rule", "L3")]
public sealed class CheckTests : IAsyncLifetime
{
    private CheckWorld world = null!;

    public async ValueTask InitializeAsync() => world = await CheckWorld.StartAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task A_sound_configuration_is_proven_without_a_single_write()
    {
        world.More = $$"""
            customFields: [{ source: {{MadeUpCompany.PersonnelNumber}}, name: Personnel number }]
            hierarchy: [{ field: office }, { field: department, values: { HR: Human Resources } }]
            """;

        var run = await world.CheckAsync();

        run.ExitCode.ShouldBe(0, run.Output);
        run.Ok.ShouldBeTrue();
        ((string?)run.Document["environment"]).ShouldBe("test");
        run.IdsWith("error").ShouldBeEmpty();
        run.IdsWith("skipped").ShouldBe(["learning-write-scope", "mail-server"]);
        run.IdsWith("ok").ShouldBe(
            [
                "personio-address",
                "learning-address",
                "personio-credentials",
                "personio-roster",
                "personio-attributes",
                "learning-credentials",
                "learning-read-scope",
                "synced-group",
                "nested-groups",
                "administrator-account",
                "administrator-role",
                "hierarchy-field",
                "custom-field",
                "other-writers",
                "platform-mails",
                "platform-identity",
            ]
        );
        run.All("learning-read-scope").Count().ShouldBe(5);
        run["personio-attributes"].Text.ShouldContain("All 9 mapped attributes");
        run["synced-group"].Text.ShouldContain("“Acme Academy” exists (public, 30 groups below it)");
        world.Writes.ShouldBe(0);
    }

    [Fact]
    public async Task The_identity_of_the_platform_is_recorded_and_compared_the_next_time()
    {
        (await world.CheckAsync())["platform-identity"].Text.ShouldContain("recorded for all runs to come");
        (await world.CheckAsync())["platform-identity"].Text.ShouldContain("the same as recorded before");

        world.LearningUrl = world.LearningUrl.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        var other = await world.CheckAsync();
        other.ExitCode.ShouldBe(1);
        other["platform-identity"].Status.ShouldBe("error");
        other["platform-identity"].Text.ShouldContain("another platform than before");
    }

    [Fact]
    public async Task Test_and_production_may_not_be_the_same_platform()
    {
        (await world.CheckAsync()).ExitCode.ShouldBe(0);

        var production = await world.CheckAsync("--env", "production");

        production.ExitCode.ShouldBe(1);
        production["platform-identity"].Text.ShouldContain("Test and production point at the same platform");
    }

    [Fact]
    public async Task Write_scopes_are_only_tried_on_request_and_only_shown_as_probable()
    {
        world.More = $$"""customFields: [{ source: {{MadeUpCompany.PersonnelNumber}}, name: Personnel number }]""";
        world.Learning.Options.Scopes = [.. world.Learning.Options.Scopes.Where(s => s != "users:write")];
        var before = (world.Learning.UserCount, world.Learning.Groups().Count, world.Learning.CustomFields().Count, world.Learning.ExternalIds().Count);

        var run = await world.CheckAsync("--write-scopes");

        run.ExitCode.ShouldBe(6);
        run.All("learning-write-scope").Count(a => a.Status == "probable").ShouldBe(4);
        run.All("learning-write-scope").Single(a => a.Status == "error").Text.ShouldContain("users:write");
        (world.Learning.UserCount, world.Learning.Groups().Count, world.Learning.CustomFields().Count, world.Learning.ExternalIds().Count).ShouldBe(before);
        world.Host["learning"].Log.Entries.Where(e => e.IsWrite).ShouldAllBe(e => e.Status >= 400 || e.Path.EndsWith("/bulk/groups/memberships", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Values_of_each_level_are_counted_with_those_that_meet_no_group()
    {
        world.More = "hierarchy: [{ field: office }, { field: department, values: { HR: Human Resources } }]";
        var inScope = world.Personio.Employees.Where(e => e.Current.Status is "active" or "onboarding" or "leave").ToList();
        var offices = world.Personio.UnitsOf(UnitKind.Office).ToDictionary(u => u.Id, u => u.Name);
        var remote = inScope.Count(e => e.Current.OfficeId is { } id && offices[id] == "Remote");

        var run = await world.CheckAsync();

        run.ExitCode.ShouldBe(0, run.Output);
        var values = run.All("hierarchy-values").ToList();
        values.Select(v => (v.Status, v.Key)).ShouldBe([("warning", "hierarchy[0].field"), ("warning", "hierarchy[1].field")]);
        values[0].Text.ShouldContain("of 8 values of “office” match a group");
        values[0].Text.ShouldContain($"“Remote” ({remote} ");
        values[0].Text.ShouldContain("“München”");
        values[0].Text.ShouldNotContain("“Paris”");
        values[1].Text.ShouldContain("below “London”");
        values[1].Text.ShouldNotContain("“Support”");
        values[1].Mend!.ShouldContain("hierarchy.values");
    }

    [Fact]
    public async Task A_level_with_several_values_per_person_is_an_error()
    {
        world.More = $$"""hierarchy: [{ field: {{MadeUpCompany.LanguageSkills}} }]""";

        var run = await world.CheckAsync();

        run.ExitCode.ShouldBe(1);
        run["hierarchy-field"].Status.ShouldBe("error");
        run["hierarchy-field"].Text.ShouldContain("several values");
    }

    [Fact]
    [Trait("Rule", "C7")]
    public async Task Custom_fields_that_exist_already_are_shown_with_what_becomes_of_them()
    {
        world.Learning.AddCustomField("Personnel number");
        world.Learning.AddCustomField("Team", "date");
        world.More = $$"""customFields: [{ source: {{MadeUpCompany.PersonnelNumber}}, name: Personnel number }, { source: team, name: Team }, { source: hire_date, name: Entry }]""";

        var run = await world.CheckAsync();

        run.ExitCode.ShouldBe(1);
        var fields = run.All("custom-field").ToList();
        fields.Select(f => (f.Status, f.Key)).ShouldBe([("ok", "customFields[0].name"), ("error", "customFields[1].name"), ("ok", "customFields[2].name")]);
        fields[0].Text.ShouldContain("exists already");
        fields[1].Text.ShouldContain("takes only dates");
        fields[2].Text.ShouldContain("will be made (type date)");
        world.Writes.ShouldBe(0);
    }

    [Fact]
    [Trait("Rule", "C7")]
    public async Task A_field_that_differs_only_in_case_is_pointed_out_before_a_second_one_is_made()
    {
        world.Learning.AddCustomField("personnel number");
        world.More = $$"""customFields: [{ source: {{MadeUpCompany.PersonnelNumber}}, name: Personnel number }]""";

        var run = await world.CheckAsync();

        run.ExitCode.ShouldBe(0);
        run["custom-field"].Status.ShouldBe("warning");
        run["custom-field"].Text.ShouldContain("“personnel number”");
    }

    [Fact]
    public async Task Rights_beyond_the_needed_ones_are_a_warning()
    {
        var run = await world.CheckAsync();
        run["personio-rights"].Status.ShouldBe("warning");
        run["personio-rights"].Text.ShouldContain("nothing is mapped to");

        world.Personio.Options.ReadableAttributes = new HashSet<string> { "first_name", "last_name", "email", "status", "position", "supervisor" };
        (await world.CheckAsync())["personio-rights"].Status.ShouldBe("ok");
    }

    [Fact]
    public async Task The_second_generation_of_Personio_is_checked_as_well()
    {
        world.Api = "v2";
        world.More = "hierarchy: [{ field: office }]";

        var run = await world.CheckAsync();

        run.ExitCode.ShouldBe(0, run.Output);
        run["personio-attributes"].Text.ShouldContain("each is present on at least one person");
        world.Writes.ShouldBe(0);
    }

    [Fact]
    public async Task People_read_a_list_with_a_sign_before_each_answer_and_one_sentence_at_the_end()
    {
        world.Administrator = "nobody@acme.example";

        var run = await world.RunAsync();

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("✓ Personio (");
        run.Output.ShouldContain("✗ There is no account with the e-mail nobody@acme.example");
        run.Output.ShouldContain("    Correct the e-mail, or create the account in 360Learning.");
        run.Output.TrimEnd().Split('\n')[^1].ShouldStartWith("Mend the errors before a run:");
        run.Errors.ShouldBeEmpty();
    }
}
