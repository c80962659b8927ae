using Passerelle.Configuration.Settings;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;

namespace Passerelle.App.Tests.Configuration;

public sealed class ConfigurationFileTests : ConfigurationTest
{
    [Fact]
    public void The_example_of_the_specification_is_read_for_production()
    {
        var read = Good(Examples.Specification);

        read.Platform.ShouldBe("Acme Academy");
        read.Environments.ShouldBe([EnvironmentName.Test, EnvironmentName.Production]);
        read.Environment.BaseUrl.ShouldBe(new Uri("https://app.360learning.com"));
        read.Environment.ClientId.ShouldBe("production-id");
        read.Environment.ClientSecret.Reveal().ShouldBe("production-secret");
        read.Environment.Schedule.ShouldNotBeNull().Cron.Text.ShouldBe("0 2 * * *");
        read.Environment.Schedule.TimeZone.Id.ShouldBe("Europe/Paris");
        read.Personio.Api.ShouldBe(PersonioApi.V1);
        read.Personio.ClientSecret.Reveal().ShouldBe("papi-secret");
        read.Rules.PersonioDomain.ShouldBe("https://acme.personio.de");
        read.Rules.Administrator.ShouldBe("lea.martin@acme.example");
        read.Rules.Language.ShouldBe("fr");
        read.Rules.IsTest.ShouldBeFalse();
        var group = read.Rules.Groups.ShouldHaveSingleItem();
        group.Id.ShouldBe(new GroupId("65b1f2c4d9b1e2a3c4d5e6aa"));
        group.Filter["subcompany"].ShouldBe(["Acme SAS"]);
        read.Rules.CustomFields.ShouldBe([new CustomFieldRule("dynamic_7123994", "Personnel number")]);
        read.Rules.Hierarchy.Select(l => l.Field).ShouldBe(["office", "department"]);
        read.Rules.Hierarchy[1].Values["HR"].ShouldBe("Human Resources");
        read.Rules.Guards.Removals.ShouldBe(new Limit(10, 5));
        read.Rules.Guards.HoldRoles.ShouldBe([GroupRole.Editor, GroupRole.Coach, GroupRole.Contributor, GroupRole.Analyst], ignoreOrder: true);
        var mail = read.Mail.ShouldNotBeNull();
        mail.Security.ShouldBe(MailSecurity.StartTls);
        mail.Password.ShouldNotBeNull().Reveal().ShouldBe("smtp-secret");
        mail.From.DisplayName.ShouldBe("Academy");
        mail.From.Address.ShouldBe("academy@acme.example");
    }

    [Fact]
    [Trait("Rule", "T4")]
    public void The_example_of_the_specification_is_read_for_test()
    {
        var read = Good(Examples.Specification, EnvironmentName.Test);

        read.Environment.BaseUrl.ShouldBe(new Uri("http://127.0.0.1:14532"));
        read.Environment.Schedule.ShouldBeNull();
        read.Rules.IsTest.ShouldBeTrue();
        read.Rules.Groups.ShouldHaveSingleItem().Filter.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_left_out_has_the_defaults_of_the_specification()
    {
        var read = Good(Examples.Small);

        read.Rules.ShouldSatisfyAllConditions(
            rules => rules.Name.ShouldBe("Personio"),
            rules => rules.LinkPlatform.ShouldBe("passerelle"),
            rules => rules.Claim.ShouldBeTrue(),
            rules => rules.Leavers.ShouldBe(new LeaverRules()),
            rules => rules.Guards.Blank.ShouldBe(new Limit(90, 10)),
            rules => rules.Notices.ShouldBe(Notices.Credentials),
            rules => rules.Activate.ShouldBeTrue(),
            rules => rules.PersonioDomain.ShouldBeNull()
        );
        read.Limits.ShouldBe(new LimitSettings());
        read.Mail.ShouldBeNull();
        read.Environment.LoginUrl.ShouldBe(read.Environment.BaseUrl);
        read.Environment.Schedule.ShouldNotBeNull().Cron.Text.ShouldBe("0 2 * * *");
    }

    [Fact]
    public void Only_mapped_attributes_are_needed()
    {
        var read = Good(
            Examples.Specification.Replace("language: fr", "language: fr\n  languageSource: dynamic_5").Replace("claim: true", "claim: true, employeeId: dynamic_9")
        );

        read.NeededAttributes.ShouldBe(
            [
                PersonioKeys.Id, PersonioKeys.FirstName, PersonioKeys.LastName, PersonioKeys.Email, PersonioKeys.Position, PersonioKeys.Supervisor,
                PersonioKeys.Status, "dynamic_7123994", "office", "department", "subcompany", "dynamic_5", "dynamic_9",
            ],
            ignoreOrder: true
        );
    }

    [Theory]
    [InlineData("650000000000000000000000")]
    [InlineData("65e000000000000000000010")]
    [InlineData("000000000000000000000017")]
    public void An_id_that_looks_like_a_number_stays_as_it_is_written(string id) =>
        Good(Examples.Small.Replace("65b1f2c4d9b1e2a3c4d5e6aa", id)).Rules.Groups.ShouldHaveSingleItem().Id.Value.ShouldBe(id);

    [Fact]
    [Trait("Rule", "F4")]
    public void Norwegian_is_a_language_and_not_a_refusal() =>
        Good(Examples.Small.Replace("{ administrator:", "{ language: no, administrator:")).Rules.Language.ShouldBe("no");

    [Fact]
    [Trait("Rule", "S12")]
    public void Employees_are_named_by_number_or_by_text()
    {
        var read = Good(
            Examples.Small + "\nprotect: [4100007, \"4100008\"]\nexclude:\n  - { id: 4100009, reason: on loan, until: 2027-03-31 }\n  - { id: \"4100010\", reason: intern }"
        );

        read.Rules.Protect.ShouldBe([new EmployeeId("4100007"), new EmployeeId("4100008")], ignoreOrder: true);
        read.Rules.Exclude.ShouldBe(
            [
                new Exclusion(new EmployeeId("4100009"), "on loan", new DateOnly(2027, 3, 31)),
                new Exclusion(new EmployeeId("4100010"), "intern", Until: null),
            ]
        );
    }

    [Fact]
    [Trait("Rule", "S10")]
    public void A_filter_takes_one_value_or_several()
    {
        var group = Good(Examples.Small + "\n        filter: { office: no, subcompany: [Acme SAS, 1.0] }").Rules.Groups.ShouldHaveSingleItem();

        group.Filter["office"].ShouldBe(["no"]);
        group.Filter["subcompany"].ShouldBe(["Acme SAS", "1.0"]);
    }

    [Fact]
    public void An_alias_stands_for_what_it_repeats()
    {
        var read = Good(Examples.Small + "\nguards: { removals: &few { percent: 1, count: 2 }, moves: *few }");

        read.Rules.Guards.Moves.ShouldBe(new Limit(1, 2));
    }

    [Fact]
    [Trait("Rule", "T8")]
    public void In_test_the_source_may_be_replaced_and_the_real_one_needs_no_secret()
    {
        var text = Examples.Specification.Replace(
            "    groups: [{ id: 65a0f2c4d9b1e2a3c4d5e6f7 }]",
            "    groups: [{ id: 65a0f2c4d9b1e2a3c4d5e6f7 }]\n    personio: { baseUrl: \"http://127.0.0.1:9001\", clientId: sim, clientSecret: sim, api: v2 }"
        );
        var variables = new Dictionary<string, string> { ["LEARNING_TEST_ID"] = "i", ["LEARNING_TEST_SECRET"] = "s" };

        var result = Load(text, EnvironmentName.Test, variables);

        result.Mistakes.ShouldBeEmpty();
        result.Configuration!.Personio.BaseUrl.ShouldBe(new Uri("http://127.0.0.1:9001"));
        result.Configuration.Personio.Api.ShouldBe(PersonioApi.V2);
        Good(text).Personio.BaseUrl.ShouldBe(new Uri("https://api.personio.de"));
    }

    [Fact]
    public void A_parking_group_of_the_environment_goes_before_the_common_one()
    {
        var text = Examples.Small.Replace("    groups:", "    parkingGroup: 65b1f2c4d9b1e2a3c4d5e6bb\n    groups:");

        Good(text + "\nleavers: { parkingGroup: 65b1f2c4d9b1e2a3c4d5e6cc }").Rules.Leavers.ParkingGroup.ShouldBe(new GroupId("65b1f2c4d9b1e2a3c4d5e6bb"));
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_do_no_harm() =>
        Good("\uFEFF" + Examples.Small.ReplaceLineEndings("\r\n")).Platform.ShouldBe("Acme Academy");
}
