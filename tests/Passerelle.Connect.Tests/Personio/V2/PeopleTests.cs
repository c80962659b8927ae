using Passerelle.Connect.Personio;
using Passerelle.Connect.Tests.Personio.Support;
using Passerelle.Core.Source;
using static Passerelle.Connect.Tests.Personio.Support.V2Script;

namespace Passerelle.Connect.Tests.Personio.V2;

public sealed class PeopleTests
{
    [Theory]
    [Trait("Rule", "S1")]
    [Trait("Trap", "23")]
    [InlineData("ACTIVE", EmploymentStatus.Active)]
    [InlineData("active", EmploymentStatus.Active)]
    [InlineData("Onboarding", EmploymentStatus.Onboarding)]
    [InlineData("LEAVE", EmploymentStatus.Leave)]
    [InlineData("INACTIVE", EmploymentStatus.Inactive)]
    [InlineData("UNSPECIFIED", EmploymentStatus.Unknown)]
    [InlineData("SABBATICAL", EmploymentStatus.Unknown)]
    public async Task The_status_is_that_of_the_employment_in_any_case(string status, EmploymentStatus expected)
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsInV2()
            .Has("""{"id":"1","status":"INACTIVE"}""")
            .Employs("1", $$"""{"id":"e","status":"{{status}}"}""");

        (await ReadAsync(personio)).With("1").Status.ShouldBe(expected);
    }

    [Fact]
    [Trait("Trap", "18")]
    public async Task Of_several_employments_the_newest_that_is_not_over_counts()
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsInV2()
            .Has("""{"id":"1"}""", """{"id":"2"}""")
            .Employs("1", Job("a", "INACTIVE", "Old"), Job("b", "LEAVE", "Now"), Job("c", "ACTIVE", "Older"))
            .Employs("2", Job("a", "INACTIVE", "Last"), Job("b", "INACTIVE", "First"));

        var roster = await ReadAsync(personio, "position");

        roster.With("1").Status.ShouldBe(EmploymentStatus.Leave);
        roster.With("1").Position.Text.ShouldBe("Now");
        roster.With("2").Status.ShouldBe(EmploymentStatus.Inactive);
        roster.With("2").Position.Text.ShouldBe("Last");

        static string Job(string id, string status, string title) =>
            $$$"""{"id":"{{{id}}}","status":"{{{status}}}","position":{"title":"{{{title}}}"}}""";
    }

    [Fact]
    [Trait("Rule", "F2")]
    public async Task A_person_without_any_employment_is_left_alone()
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsInV2()
            .Has("""{"id":"1"}""", """{"id":"2","status":"ACTIVE"}""")
            .Employs("1", """{"id":"a","status":"ACTIVE","position":{"title":"Chef"}}""")
            .Employs("2");

        var roster = await ReadAsync(personio, "position");

        roster.IsComplete.ShouldBeTrue();
        roster.With("2").Status.ShouldBe(EmploymentStatus.Unknown);
        roster.With("2").Position.ShouldBe(FieldValue.NotDelivered);
    }

    [Fact]
    [Trait("Rule", "R3")]
    [Trait("Trap", "5")]
    public async Task What_is_present_on_no_record_is_hidden_and_what_is_missing_on_one_is_empty()
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsInV2()
            .Has("""{"id":"1","email":"a@example.com"}""", """{"id":"2"}""")
            .Employs("1", """{"id":"a","status":"ACTIVE","supervisor":{"id":"2"}}""")
            .Employs("2", """{"id":"b","status":"ACTIVE","supervisor":null}""");

        var roster = await ReadAsync(personio, "email", "supervisor", "position", "dynamic_1", "status");

        roster.HiddenAttributes.Order().ShouldBe(["dynamic_1", "position"]);
        roster.With("2").Email.ShouldBe(FieldValue.Empty);
        roster.With("2").Supervisor.ShouldBe(FieldValue.Empty);
        roster.With("2").Position.ShouldBe(FieldValue.NotDelivered);
        roster.With("1").Supervisor.Text.ShouldBe("2");
        roster.With("1")["status"].Text.ShouldBe("active");
    }

    [Fact]
    [Trait("Rule", "R3")]
    public async Task The_sample_of_a_restricted_credential_hides_everything()
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsInV2()
            .Employs("4100001", """{"id":"a","status":"ACTIVE"}""")
            .Employs("4100002", """{"id":"b","status":"ACTIVE"}""")
            .OnGet(Persons, _ => FakeReply.Ok(Samples.Text("v2-persons-restricted-whitelist.json")));

        var roster = await ReadAsync(personio, "first_name", "email", "status", "supervisor");

        roster.IsComplete.ShouldBeTrue();
        roster.HiddenAttributes.Order().ShouldBe(["email", "first_name", "supervisor"]);
        roster.Employees.ShouldAllBe(employee => employee.Status == EmploymentStatus.Active && !employee.Email.IsDelivered);
    }

    [Theory]
    [Trait("Trap", "23")]
    [Trait("Rule", "C1")]
    [InlineData("DATE", "\"2024-01-15\"", "2024-01-15", AttributeKind.Date)]
    [InlineData("date", "\"2024-01-15T23:00:00Z\"", "2024-01-15", AttributeKind.Date)]
    [InlineData("DOUBLE", "38.50", "38.5", AttributeKind.Number)]
    [InlineData("int", "\"007\"", "7", AttributeKind.Number)]
    [InlineData("boolean", "true", "true", AttributeKind.Boolean)]
    [InlineData("string", "\" 0042\\u00a0\"", "0042", AttributeKind.Text)]
    [InlineData("string", "42", "42", AttributeKind.Text)]
    [InlineData("STRING_LIST", "[\"German\",\"English\"]", "English, German", AttributeKind.Tags)]
    [InlineData("string_list", "[{\"value\":\"B\"},{\"value\":\"A\"}]", "A, B", AttributeKind.Tags)]
    public async Task Custom_attributes_are_read_by_id_whatever_the_case_of_their_type(string type, string json, string expected, AttributeKind kind)
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsInV2()
            .Has($$"""{"id":"1","custom_attributes":[{"id":"dynamic_9","type":"{{type}}","global_id":"x","value":{{json}}}]}""");

        var roster = await ReadAsync(personio, "dynamic_9");

        roster.With("1")["dynamic_9"].Text.ShouldBe(expected);
        roster.Attributes["dynamic_9"].Kind.ShouldBe(kind);
    }

    [Fact]
    public async Task Custom_attributes_as_observed_live_go_by_id_or_global_id()
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsInV2()
            .Employs("4100002", """{"id":"a","status":"ACTIVE"}""")
            .OnGet(Persons, _ => List([Samples.Text("v2-person-observed-custom-attributes.json")]));

        var employee = (await ReadAsync(personio, "city", "dynamic_1234567890abcd.12345678", "7124045")).With("4100002");

        employee["city"].Text.ShouldBe("Erding");
        employee["dynamic_1234567890abcd.12345678"].Text.ShouldBe("0042");
        employee["7124045"].Text.ShouldBe("English, German, Polish");
    }

    [Fact]
    [Trait("Trap", "23")]
    public async Task The_last_day_goes_by_either_of_its_names()
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsInV2()
            .Has("""{"id":"1"}""", """{"id":"2"}""")
            .Employs("1", """{"id":"a","status":"ACTIVE","termination":{"last_working_date":"2026-06-12"}}""")
            .Employs("2", """{"id":"b","status":"ACTIVE","termination":{"last_working_day":"2026-06-13"}}""");

        var roster = await ReadAsync(personio, "last_working_day");

        roster
            .Employees.OrderBy(employee => employee.Id.Value)
            .Select(employee => employee["last_working_day"].Text)
            .ShouldBe(["2026-06-12", "2026-06-13"]);
    }

    [Fact]
    [Trait("Trap", "22")]
    public async Task Names_come_from_beta_lists_with_their_header_and_only_when_mapped()
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsInV2()
            .Has("""{"id":"1"}""")
            .Employs("1", """{"id":"a","status":"ACTIVE","office":{"id":"7"},"org_units":[{"type":"TEAM","id":"8"}],"legal_entity":{"id":"9"}}""")
            .OnGet(
                "/v2/workplaces",
                request =>
                    Beta(
                        request,
                        request.Query.ContainsKey("cursor") ? List(["""{"id":"7","name":" London "}"""]) : List([], "/v2/workplaces?cursor=c2")
                    )
            );

        var roster = await ReadAsync(personio, "office");

        roster.With("1")["office"].Text.ShouldBe("London");
        personio.Requests.Where(request => request.Path != "/v2/workplaces").ShouldAllBe(request => !request.Headers.ContainsKey("Beta"));
    }

    [Fact]
    [Trait("Trap", "22")]
    public async Task A_list_that_is_refused_hides_what_refers_to_it()
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsInV2()
            .Has("""{"id":"1"}""", """{"id":"2"}""")
            .Employs("1", """{"id":"a","status":"ACTIVE","office":{"id":"7"}}""")
            .OnGet("/v2/workplaces", _ => Samples.Error("v2: beta endpoint called without 'Beta: true' (or route unknown)"));

        var roster = await ReadAsync(personio, "office");

        roster.IsComplete.ShouldBeTrue();
        roster.HiddenAttributes.ShouldBe(["office"]);
        roster.Employees.ShouldAllBe(employee => !employee["office"].IsDelivered);
    }

    [Fact]
    public async Task A_reference_to_a_record_that_is_not_listed_is_left_alone()
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsInV2()
            .Has("""{"id":"1"}""", """{"id":"2"}""")
            .Employs("1", """{"id":"a","status":"ACTIVE","office":{"id":"7"}}""")
            .Employs("2", """{"id":"b","status":"ACTIVE","office":{"id":"6"}}""")
            .OnGet("/v2/workplaces", _ => List(["""{"id":"6","name":"Paris"}"""]));

        var roster = await ReadAsync(personio, "office");

        roster.With("1")["office"].ShouldBe(FieldValue.NotDelivered);
        roster.With("2")["office"].Text.ShouldBe("Paris");
        roster.HiddenAttributes.ShouldBeEmpty();
    }

    private static async Task<Roster> ReadAsync(FakePersonio personio, params string[] keys)
    {
        using var reader = new PersonioV2Reader(personio.Parts());
        return await reader.ReadAsync(Readers.Query(keys), Readers.Cancel);
    }
}
