using Passerelle.Connect.Http;
using Passerelle.Connect.Personio;
using Passerelle.Connect.Tests.Personio.Support;
using Passerelle.Core.Source;
using static Passerelle.Connect.Tests.Personio.Support.V2Script;

namespace Passerelle.Connect.Tests.Personio.V2;

[Trait("Rule", "R2")]
public sealed class CompletenessTests
{
    [Theory]
    [InlineData("{0}v2/persons?cursor=c2")]
    [InlineData("/v2/persons?cursor=c2")]
    public async Task Next_links_are_followed_as_sent_absolute_or_relative(string link)
    {
        await using var personio = (await FakePersonio.StartAsync()).SignsInV2().Has(Id("1"), Id("2"));
        personio.OnGet(
            Persons,
            request => request.Query.ContainsKey("cursor") ? List([Id("2")]) : List([Id("1")], string.Format(link, personio.Url))
        );

        (await ReadAsync(personio)).Proof.ShouldBe(RosterProof.Complete(2));

        personio
            .To(Persons)
            .Select(request => string.Join('&', request.Query.Select(pair => $"{pair.Key}={pair.Value}")))
            .ShouldBe(["limit=50", "cursor=c2"]);
        personio.To(Employments("1")).Single().Query["limit"].ToString().ShouldBe("50");
    }

    [Theory]
    [InlineData("https://evil.example/v2/persons?cursor=c2")]
    [InlineData("//evil.example/v2/persons?cursor=c2")]
    [InlineData("http://user@127.0.0.1/v2/persons?cursor=c2")]
    [InlineData("file:///etc/passwd")]
    public async Task A_link_to_another_host_is_not_followed(string link)
    {
        await using var personio = (await FakePersonio.StartAsync()).SignsInV2().Has(Id("1")).OnGet(Persons, _ => List([Id("1")], link));

        var roster = await ReadAsync(personio);

        roster.Proof.Code.ShouldBe("foreign-link");
        roster.Employees.Count.ShouldBe(1);
        personio.To(Persons).Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_link_that_leads_to_its_own_page_ends_the_read_incomplete()
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsInV2()
            .Has(Id("1"), Id("2"))
            .OnGet(Persons, request => List([Id(request.Query.ContainsKey("cursor") ? "2" : "1")], "/v2/persons?cursor=c2"));

        var roster = await ReadAsync(personio);

        roster.Proof.Code.ShouldBe("repeated-page");
        roster.Employees.Count.ShouldBe(2);
        personio.To(Persons).Count().ShouldBe(2);
    }

    [Fact]
    public async Task Fresh_cursors_over_the_same_people_end_the_read_incomplete()
    {
        var cursor = 0;
        await using var personio = (await FakePersonio.StartAsync())
            .SignsInV2()
            .Has(Id("1"))
            .OnGet(Persons, _ => List([Id("1")], $"/v2/persons?cursor=c{++cursor}"));

        var roster = await ReadAsync(personio);

        roster.IsComplete.ShouldBeFalse();
        roster.Employees.Count.ShouldBe(1);
        personio.To(Persons).Count().ShouldBe(2);
        personio.To(Employments("1")).Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_person_who_comes_twice_spoils_the_proof_but_the_read_goes_on()
    {
        await using var personio = (await FakePersonio.StartAsync()).SignsInV2().Has(Id("1"), Id("2"));
        personio.OnGet(Persons, request => request.Query.ContainsKey("cursor") ? List([Id("1"), Id("2")]) : List([Id("1")], "/v2/persons?cursor=c2"));

        var roster = await ReadAsync(personio);

        roster.Proof.Code.ShouldBe("rows-repeated");
        roster.Employees.Select(employee => employee.Id.Value).Order().ShouldBe(["1", "2"]);
    }

    [Fact]
    public async Task Employments_that_cannot_be_read_leave_that_person_alone_and_the_roster_incomplete()
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsInV2()
            .Has(Id("1"), """{"id":"2","email":"b@example.com"}""")
            .Employs("1", """{"id":"e","status":"ACTIVE","position":{"title":"Chef"}}""")
            .OnGet(Employments("2"), _ => new FakeReply(502, ""));

        var roster = await ReadAsync(personio, "email", "position", "status");

        roster.Proof.Code.ShouldBe("employments-unread");
        roster.With("2").Status.ShouldBe(EmploymentStatus.Unknown);
        roster.With("2").Position.ShouldBe(FieldValue.NotDelivered);
        roster.With("2").Email.Text.ShouldBe("b@example.com");
        roster.With("1").Position.Text.ShouldBe("Chef");
        roster.HiddenAttributes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_person_deleted_during_the_read_is_not_in_the_roster()
    {
        await using var personio = (await FakePersonio.StartAsync()).SignsInV2().Has(Id("1"), Id("2"));
        personio
            .OnGet(Employments("2"), _ => Samples.Error("v2: resource not found"))
            .OnGet(Persons + "/2", _ => Samples.Error("v2: resource not found"));

        var roster = await ReadAsync(personio);

        roster.Proof.ShouldBe(RosterProof.Complete(1));
        roster.Employees.Single().Id.Value.ShouldBe("1");
    }

    [Fact]
    public async Task A_404_on_the_employments_of_a_person_who_exists_is_an_unread_person()
    {
        await using var personio = (await FakePersonio.StartAsync()).SignsInV2().Has(Id("1"));
        personio.OnGet(Employments("1"), _ => Samples.Error("v2: resource not found")).OnGet(Persons + "/1", _ => FakeReply.Ok(Id("1")));

        (await ReadAsync(personio)).Proof.Code.ShouldBe("employments-unread");
    }

    [Fact]
    public async Task A_single_404_on_the_employments_of_a_person_who_exists_spoils_nothing()
    {
        await using var personio = (await FakePersonio.StartAsync()).SignsInV2().Has(Id("1"));
        var asked = 0;
        personio
            .OnGet(
                Employments("1"),
                _ => ++asked == 1 ? Samples.Error("v2: resource not found") : List(["""{"id":"e1","status":"ACTIVE","position":{"title":"Chef"}}"""])
            )
            .OnGet(Persons + "/1", _ => FakeReply.Ok(Id("1")));

        var roster = await ReadAsync(personio, "position");

        roster.Proof.ShouldBe(RosterProof.Complete(1));
        roster.With("1").Position.Text.ShouldBe("Chef");
    }

    [Fact]
    public async Task Employments_are_read_to_the_end_of_their_pages()
    {
        await using var personio = (await FakePersonio.StartAsync()).SignsInV2().Has(Id("1"));
        personio.OnGet(
            Employments("1"),
            request =>
                request.Query.ContainsKey("cursor")
                    ? List(["""{"id":"e2","status":"ACTIVE","position":{"title":"Chef"}}"""])
                    : List(["""{"id":"e1","status":"INACTIVE"}"""], "/v2/persons/1/employments?cursor=c2")
        );

        (await ReadAsync(personio, "position")).With("1").Position.Text.ShouldBe("Chef");
    }

    [Fact]
    public async Task Employments_that_go_round_in_circles_are_unread()
    {
        await using var personio = (await FakePersonio.StartAsync()).SignsInV2().Has(Id("1"));
        var cursor = 0;
        personio.OnGet(Employments("1"), _ => List(["""{"id":"e1","status":"ACTIVE"}"""], $"/v2/persons/1/employments?cursor=c{++cursor}"));

        (await ReadAsync(personio)).Proof.Code.ShouldBe("employments-unread");

        personio.To(Employments("1")).Count().ShouldBe(2);
    }

    [Fact]
    public async Task An_endpoint_that_fails_for_everyone_stops_the_read()
    {
        var people = Enumerable.Range(1, 50).Select(id => Id($"{id}")).ToArray();
        await using var personio = (await FakePersonio.StartAsync()).SignsInV2().Has(people);
        foreach (var id in Enumerable.Range(1, 50))
        {
            personio.OnGet(Employments($"{id}"), _ => new FakeReply(503, ""));
        }

        using var reader = new PersonioV2Reader(personio.Parts(attempts: 1));

        (await Should.ThrowAsync<RemoteAccessException>(() => reader.ReadAsync(Readers.Query(), Readers.Cancel))).Code.ShouldBe("http-503");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"_data":{}}""")]
    public async Task An_answer_that_is_no_list_never_passes_for_an_empty_company(string body)
    {
        await using var personio = (await FakePersonio.StartAsync()).SignsInV2().OnGet(Persons, _ => FakeReply.Ok(body));
        using var reader = new PersonioV2Reader(personio.Parts());

        (await Should.ThrowAsync<RemoteAccessException>(() => reader.ReadAsync(Readers.Query(), Readers.Cancel))).Code.ShouldBe(
            RemoteCodes.Malformed
        );
    }

    [Fact]
    public async Task Lists_without_underscores_are_lists_too()
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsInV2()
            .Has(Id("1"))
            .OnGet(Persons, _ => FakeReply.Ok("""{"data":[{"id":"1"}],"meta":{}}"""));

        (await ReadAsync(personio)).Proof.ShouldBe(RosterProof.Complete(1));
    }

    private static string Id(string id) => $$"""{"id":"{{id}}"}""";

    private static async Task<Roster> ReadAsync(FakePersonio personio, params string[] keys)
    {
        using var reader = new PersonioV2Reader(personio.Parts());
        return await reader.ReadAsync(Readers.Query(keys), Readers.Cancel);
    }
}
