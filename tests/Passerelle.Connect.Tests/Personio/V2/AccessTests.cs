using Passerelle.Connect.Http;
using Passerelle.Connect.Personio;
using Passerelle.Connect.Tests.Personio.Support;
using Passerelle.Core.Source;
using static Passerelle.Connect.Tests.Personio.Support.V2Script;

namespace Passerelle.Connect.Tests.Personio.V2;

public sealed class AccessTests
{
    [Fact]
    public async Task The_token_is_asked_for_with_a_form_and_shared()
    {
        await using var personio = (await FakePersonio.StartAsync()).SignsInV2().Has("""{"id":"1"}""", """{"id":"2"}""");
        using var reader = new PersonioV2Reader(personio.Parts());

        await reader.ReadAsync(Readers.Query(), Readers.Cancel);

        var signIn = personio.To("/v2/auth/token").Single();
        signIn.Headers["Content-Type"].ToString().ShouldBe("application/x-www-form-urlencoded");
        signIn.Body.ShouldBe("grant_type=client_credentials&client_id=papi-id&client_secret=papi-secret");
        personio.Requests.Where(request => request.Method == "GET").ShouldAllBe(request => request.Headers["Authorization"] == "Bearer papi-1");
        personio.Requests.ShouldAllBe(request => request.Headers["X-Personio-App-ID"] == "PASSERELLE");
    }

    [Theory]
    [InlineData("v2 token: wrong secret / unknown client (HTTP 400, not 401)", "credentials-refused")]
    [InlineData("v2 token: missing parameter", "http-400")]
    public async Task Only_a_refused_client_is_a_wrong_credential(string error, string code)
    {
        await using var personio = (await FakePersonio.StartAsync()).On("POST", "/v2/auth/token", _ => Samples.Error(error));
        using var reader = new PersonioV2Reader(personio.Parts());

        (await Should.ThrowAsync<RemoteAccessException>(() => reader.ReadAsync(Readers.Query(), Readers.Cancel))).Code.ShouldBe(code);
    }

    [Fact]
    [Trait("Trap", "21")]
    public async Task A_401_with_a_fresh_token_is_a_missing_right()
    {
        await using var personio = (await FakePersonio.StartAsync()).SignsInV2().OnGet(Persons, _ => Unauthorized);
        using var reader = new PersonioV2Reader(personio.Parts());

        (await Should.ThrowAsync<RemoteAccessException>(() => reader.ReadAsync(Readers.Query(), Readers.Cancel))).Code.ShouldBe("right-missing");
        personio.To("/v2/auth/token").Count().ShouldBe(2);
    }

    [Fact]
    public async Task Pace_follows_the_headers_of_each_endpoint()
    {
        var headers = new Dictionary<string, string>
        {
            ["x-ratelimit-replenish-rate"] = "5",
            ["x-ratelimit-burst-capacity"] = "100",
            ["x-ratelimit-requested-tokens"] = "1",
            ["x-ratelimit-remaining"] = "50",
        };
        string[] people = [.. Enumerable.Range(1, 16).Select(id => $$"""{"id":"{{id}}"}""")];
        await using var personio = (await FakePersonio.StartAsync()).SignsInV2().Has(people);
        foreach (var id in Enumerable.Range(1, 16))
        {
            personio.OnGet(Employments($"{id}"), _ => List(["""{"id":"e","status":"ACTIVE"}"""]) with { Headers = headers });
        }

        using var reader = new PersonioV2Reader(personio.Parts(perSecond: 5));
        var began = TimeProvider.System.GetTimestamp();

        (await reader.ReadAsync(Readers.Query(), Readers.Cancel)).IsComplete.ShouldBeTrue();

        // At the fallback rate of ten a second the sixteen take 1.5 s; at five, once it is known, two.
        TimeProvider.System.GetElapsedTime(began).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(1800));
    }

    [Fact]
    [Trait("Rule", "R2")]
    public async Task One_employee_can_be_asked_for_by_id()
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsInV2()
            .OnGet(Persons + "/1", _ => FakeReply.Ok("""{"id":"1","first_name":"Ada"}"""))
            .Employs("1", """{"id":"a","status":"LEAVE"}""");
        using var reader = new PersonioV2Reader(personio.Parts());
        var query = Readers.Query("first_name", "email", "position");

        var unknown = (await reader.AskAsync(new EmployeeId("1"), query, Readers.Cancel)).ShouldBeOfType<AbsenceAnswer.Found>().Employee;
        var known = (await reader.AskAsync(new EmployeeId("1"), query with { KnownHidden = new HashSet<string> { "position" } }, Readers.Cancel))
            .ShouldBeOfType<AbsenceAnswer.Found>()
            .Employee;

        unknown.Status.ShouldBe(EmploymentStatus.Leave);
        unknown.FirstName.Text.ShouldBe("Ada");
        unknown.Email.ShouldBe(FieldValue.NotDelivered);
        known.Email.ShouldBe(FieldValue.Empty);
        known.Position.ShouldBe(FieldValue.NotDelivered);
    }

    [Theory]
    [Trait("Rule", "R2")]
    [InlineData("v2: resource not found", true)]
    [InlineData("v2: beta endpoint called without 'Beta: true' (or route unknown)", false)]
    [InlineData("v2: bad filter value", false)]
    public async Task Only_a_clear_not_found_is_absence(string error, bool isAbsent)
    {
        await using var personio = (await FakePersonio.StartAsync()).SignsInV2().OnGet(Persons + "/1", _ => Samples.Error(error));
        using var reader = new PersonioV2Reader(personio.Parts());

        var answer = await reader.AskAsync(new EmployeeId("1"), Readers.Query(), Readers.Cancel);

        (answer is AbsenceAnswer.NotFound).ShouldBe(isAbsent);
        (answer is AbsenceAnswer.Unknown).ShouldBe(!isAbsent);
    }

    [Fact]
    [Trait("Rule", "R2")]
    public async Task A_person_whose_employments_are_not_found_is_not_absent()
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsInV2()
            .OnGet(Persons + "/1", _ => FakeReply.Ok("""{"id":"1"}"""))
            .OnGet(Employments("1"), _ => Samples.Error("v2: resource not found"));
        using var reader = new PersonioV2Reader(personio.Parts());

        (await reader.AskAsync(new EmployeeId("1"), Readers.Query(), Readers.Cancel)).ShouldBeOfType<AbsenceAnswer.Unknown>();
    }

    [Fact]
    [Trait("Rule", "L3")]
    public async Task A_check_reads_a_few_people_only()
    {
        string[] people = [.. Enumerable.Range(1, 40).Select(id => $$"""{"id":"{{id}}","email":""}""")];
        await using var personio = (await FakePersonio.StartAsync()).SignsInV2("personio:persons:read personio:absences:read").Has(people);
        using var reader = new PersonioV2Reader(personio.Parts());

        var check = await reader.CheckAsync(Readers.Query("email", "position", "status"), Readers.Cancel);

        check.HiddenAttributes.ShouldBe(["position"]);
        check.ExcessRights.ShouldBe(["personio:absences:read"]);
        check.IsProven.ShouldBeFalse();
        personio.Requests.Count.ShouldBe(12);
        (await reader.AttributesAsync(Readers.Cancel)).ShouldBeNull();
    }
}
