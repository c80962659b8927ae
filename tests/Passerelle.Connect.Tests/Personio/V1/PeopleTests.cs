using Passerelle.Connect.Personio;
using Passerelle.Connect.Tests.Personio.Support;
using Passerelle.Core.Source;
using static Passerelle.Connect.Tests.Personio.Support.V1Script;

namespace Passerelle.Connect.Tests.Personio.V1;

public sealed class PeopleTests
{
    [Theory]
    [Trait("Rule", "S1")]
    [Trait("Trap", "17")]
    [InlineData("\"active\"", EmploymentStatus.Active)]
    [InlineData("\"onboarding\"", EmploymentStatus.Onboarding)]
    [InlineData("\"leave\"", EmploymentStatus.Leave)]
    [InlineData("\"inactive\"", EmploymentStatus.Inactive)]
    [InlineData("\" Active \"", EmploymentStatus.Active)]
    [InlineData("\"sabbatical\"", EmploymentStatus.Unknown)]
    [InlineData("\"\"", EmploymentStatus.Unknown)]
    [InlineData("null", EmploymentStatus.Unknown)]
    [InlineData("{}", EmploymentStatus.Unknown)]
    public async Task The_status_alone_decides_whatever_the_dates_say(string status, EmploymentStatus expected)
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsIn()
            .MayRead("id", "status", "termination_date")
            .Lists(Person(1, ("status", "standard", status), ("termination_date", "date", "\"1999-12-31T00:00:00+01:00\"")));

        (await ReadAsync(personio, "status", "termination_date")).With("1").Status.ShouldBe(expected);
    }

    [Fact]
    [Trait("Trap", "11")]
    public async Task An_email_may_be_empty()
    {
        await using var personio = (await FakePersonio.StartAsync()).SignsIn().MayRead("id", "email").Lists(Person(1, ("email", "standard", "\"\"")));

        (await ReadAsync(personio, "email")).With("1").Email.ShouldBe(FieldValue.Empty);
    }

    [Fact]
    [Trait("Trap", "14")]
    public async Task Supervisors_may_be_oneself_a_loop_or_unknown()
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsIn()
            .MayRead("id", "supervisor")
            .Lists(Boss(1, 1), Boss(2, 3), Boss(3, 2), Boss(4, 999));

        var roster = await ReadAsync(personio, "supervisor");

        roster.Employees.OrderBy(employee => employee.Id.Value).Select(employee => employee.Supervisor.Text).ShouldBe(["1", "3", "2", "999"]);

        static System.Text.Json.Nodes.JsonObject Boss(long id, long of) =>
            Person(id, ("supervisor", "standard", $$$$"""{"type":"Employee","attributes":{"id":{"value":{{{{of}}}}}}}"""));
    }

    [Fact]
    [Trait("Trap", "18")]
    public async Task A_rehired_person_with_a_new_id_and_the_same_email_is_two_employees()
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsIn()
            .MayRead("id", "email")
            .Lists(Person(1, ("email", "standard", "\"a@example.com\"")), Person(2, ("email", "standard", "\"a@example.com\"")));

        var roster = await ReadAsync(personio, "email");

        roster.IsComplete.ShouldBeTrue();
        roster.Employees.Count.ShouldBe(2);
    }

    [Fact]
    [Trait("Trap", "26")]
    public async Task Ids_beyond_32_bits_and_beyond_a_double_stay_exact()
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsIn()
            .MayRead("id")
            .Lists(Person(1067807102794692001), Person(1067807102794692002));

        (await ReadAsync(personio)).Employees.Select(employee => employee.Id.Value).Order().ShouldBe(["1067807102794692001", "1067807102794692002"]);
    }

    [Fact]
    public async Task The_sample_of_oddities_reads_as_any_other_record()
    {
        var data = Samples.Json("v1-employee-quirks.json")["data"]!.AsObject();
        await using var personio = (await FakePersonio.StartAsync())
            .SignsIn()
            .OnGet(Attributes, _ => FakeReply.Ok(Samples.Text("v1-attributes.json")))
            .OnGet(Employees, _ => Page(1, [data]));

        var employee = (
            await ReadAsync(
                personio,
                "position",
                "supervisor",
                "office",
                "department",
                "team",
                "hire_date",
                "dynamic_7124045",
                "weekly_working_hours"
            )
        ).With("4100002");

        employee.Position.Text.ShouldBe("Software Engineer (100% remote)");
        employee.Supervisor.Text.ShouldBe("4100001");
        employee["office"].ShouldBe(FieldValue.Empty);
        employee["department"].ShouldBe(FieldValue.Empty);
        employee["team"].Text.ShouldBe("Backend");
        employee["hire_date"].Text.ShouldBe("2021-07-01");
        employee["dynamic_7124045"].Text.ShouldBe("English, German, Polish");
        employee["weekly_working_hours"].Text.ShouldBe("40");
    }

    [Fact]
    [Trait("Rule", "R2")]
    public async Task One_employee_can_be_asked_for_by_id()
    {
        var sample = Samples.Text("v1-employee-by-id.json");
        await using var personio = (await FakePersonio.StartAsync()).SignsIn().MayRead("id").OnGet(Employees + "/4100002", _ => FakeReply.Ok(sample));
        using var reader = new PersonioV1Reader(personio.Parts());

        var found = (
            await reader.AskAsync(new EmployeeId("4100002"), Readers.Query("email", "status"), Readers.Cancel)
        ).ShouldBeOfType<AbsenceAnswer.Found>();

        found.Employee.Status.ShouldBe(EmploymentStatus.Active);
        found.Employee.Fields.Keys.Order().ShouldBe(["email", "status"]);
    }

    [Fact]
    [Trait("Rule", "R2")]
    public async Task A_clear_not_found_is_absence()
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsIn()
            .MayRead("id")
            .OnGet(Employees + "/7", _ => Samples.Error("v1: employee not found / not visible"));

        (await AskAsync(personio, "7")).ShouldBeOfType<AbsenceAnswer.NotFound>();
    }

    [Theory]
    [Trait("Rule", "R2")]
    [InlineData(404, "<html>not here</html>", "text/html")]
    [InlineData(404, "", "application/json")]
    [InlineData(404, "{}", "application/json")]
    [InlineData(403, """{"success":false,"error":{"code":403,"message":"Provided authorization is not valid"}}""", "application/json")]
    [InlineData(500, """{"success":false}""", "application/json")]
    [InlineData(200, """{"success":false,"error":{"code":0,"message":"Something went wrong"}}""", "application/json")]
    [InlineData(200, """{"success":true,"data":{"type":"Employee","attributes":{"id":{"value":8}}}}""", "application/json")]
    public async Task Anything_else_is_no_absence(int status, string body, string type)
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsIn()
            .MayRead("id")
            .OnGet(Employees + "/7", _ => new FakeReply(status, body) { Type = type });

        (await AskAsync(personio, "7")).ShouldBeOfType<AbsenceAnswer.Unknown>().Why.ToString().ShouldNotBeEmpty();
    }

    [Fact]
    [Trait("Trap", "8")]
    public async Task One_employee_reads_as_in_the_whole_list_and_the_attributes_are_not_asked_again()
    {
        var person = Person(1, ("dynamic_1", "tags", "\"Paris,Berlin, Mitte\""));
        await using var personio = (await FakePersonio.StartAsync())
            .SignsIn()
            .MayRead(("id", "integer", []), ("dynamic_1", "tags", ["Berlin, Mitte", "Paris"]))
            .Lists(person)
            .OnGet(Employees + "/1", _ => FakeReply.Ok($$"""{"success":true,"data":{{person.ToJsonString()}}}"""));
        using var reader = new PersonioV1Reader(personio.Parts());
        var roster = await reader.ReadAsync(Readers.Query("dynamic_1"), Readers.Cancel);

        var answer = await reader.AskAsync(new EmployeeId("1"), Readers.Query("dynamic_1"), Readers.Cancel);

        answer.ShouldBeOfType<AbsenceAnswer.Found>().Employee["dynamic_1"].ShouldBe(roster.With("1")["dynamic_1"]);
        personio.To(Attributes).Count().ShouldBe(1);
    }

    private static async Task<AbsenceAnswer> AskAsync(FakePersonio personio, string id)
    {
        using var reader = new PersonioV1Reader(personio.Parts());
        return await reader.AskAsync(new EmployeeId(id), Readers.Query("email"), Readers.Cancel);
    }

    private static async Task<Roster> ReadAsync(FakePersonio personio, params string[] keys)
    {
        using var reader = new PersonioV1Reader(personio.Parts());
        return await reader.ReadAsync(Readers.Query(keys), Readers.Cancel);
    }
}
