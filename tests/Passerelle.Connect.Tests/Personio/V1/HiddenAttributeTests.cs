using Passerelle.Connect.Personio;
using Passerelle.Connect.Tests.Personio.Support;
using Passerelle.Core.Source;
using static Passerelle.Connect.Tests.Personio.Support.V1Script;

namespace Passerelle.Connect.Tests.Personio.V1;

[Trait("Rule", "R3")]
[Trait("Trap", "5")]
public sealed class HiddenAttributeTests
{
    [Fact]
    public async Task An_attribute_that_the_credential_may_not_read_is_hidden_and_not_asked_for()
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsIn()
            .MayRead("id", "email")
            .Lists(Person(1, ("email", "standard", "\"a@example.com\"")));
        using var reader = new PersonioV1Reader(personio.Parts());

        var roster = await reader.ReadAsync(Readers.Query("email", "office"), Readers.Cancel);

        roster.HiddenAttributes.ShouldBe(["office"]);
        roster.With("1")["office"].ShouldBe(FieldValue.NotDelivered);
        roster.Attributes.Keys.Order().ShouldBe(["email", "id"]);
        personio.To(Employees).Single().Query["attributes[]"].Order().ShouldBe(["email", "id"]);
    }

    [Fact]
    public async Task Where_the_list_is_refused_what_is_present_on_no_record_is_hidden()
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsIn()
            .OnGet(Attributes, _ => Forbidden)
            .Lists(Person(1, ("email", "standard", "\"\"")), Person(2, ("dynamic_1", "date", "\"2020-01-01\"")));
        using var reader = new PersonioV1Reader(personio.Parts());

        var roster = await reader.ReadAsync(Readers.Query("email", "office", "dynamic_1"), Readers.Cancel);

        roster.HiddenAttributes.ShouldBe(["office"]);
        roster.With("1").Email.ShouldBe(FieldValue.Empty);
        roster.Attributes["dynamic_1"].ShouldBe(new AttributeInfo("dynamic_1", "Label of dynamic_1", AttributeKind.Date));
        (await reader.AttributesAsync(Readers.Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task An_attribute_that_is_listed_but_comes_on_no_record_is_hidden()
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsIn()
            .MayRead("id", "status", "email")
            .Lists(Person(1, ("email", "standard", "\"a@example.com\"")));
        using var reader = new PersonioV1Reader(personio.Parts());

        var roster = await reader.ReadAsync(Readers.Query("email", "status"), Readers.Cancel);

        roster.HiddenAttributes.ShouldBe(["status"]);
        roster.With("1").Status.ShouldBe(EmploymentStatus.Unknown);
    }

    [Fact]
    public async Task The_sample_of_a_restricted_credential_hides_all_but_names_and_email()
    {
        var sample = Samples.Text("v1-employees-restricted-whitelist.json").Replace("\"total_elements\": 5", "\"total_elements\": 2");
        await using var personio = (await FakePersonio.StartAsync())
            .SignsIn()
            .OnGet(Attributes, _ => Forbidden)
            .OnGet(Employees, request => request.Offset == 0 ? FakeReply.Ok(sample) : Page(2, []));
        using var reader = new PersonioV1Reader(personio.Parts());

        var roster = await reader.ReadAsync(Readers.Query("first_name", "last_name", "email", "status", "office"), Readers.Cancel);

        roster.HiddenAttributes.Order().ShouldBe(["office", "status"]);
        roster.With("4100004").Email.ShouldBe(FieldValue.Empty);
        roster.With("4100002").Email.Text.ShouldBe("tomasz.wieczorek@nordlicht-beispiel.de");
    }

    [Fact]
    [Trait("Trap", "15")]
    public async Task Attributes_go_by_key_whatever_their_label_and_relations_by_what_they_are()
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsIn()
            .MayRead(
                ("office", "standard", []),
                ("cost_centers", "standard", []),
                ("dynamic_1", "tags", ["A"]),
                ("dynamic_2", "list", []),
                ("dynamic_3", "decimal", []),
                ("dynamic_4", "something-new", [])
            );
        using var reader = new PersonioV1Reader(personio.Parts());

        var attributes = (await reader.AttributesAsync(Readers.Cancel)).ShouldNotBeNull();

        attributes["office"].Kind.ShouldBe(AttributeKind.Relation);
        attributes["cost_centers"].IsSingleValued.ShouldBeFalse();
        attributes["dynamic_1"].IsSingleValued.ShouldBeFalse();
        attributes["dynamic_2"].Kind.ShouldBe(AttributeKind.List);
        attributes["dynamic_3"].Kind.ShouldBe(AttributeKind.Number);
        attributes["dynamic_4"].ShouldBe(new AttributeInfo("dynamic_4", "Label of dynamic_4", AttributeKind.Text));
    }

    [Fact]
    [Trait("Rule", "L3")]
    public async Task A_check_names_hidden_attributes_and_rights_beyond_the_needed_ones()
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsIn(scope: "employees:read absences:read documents:write")
            .MayRead("id", "email", "status")
            .Lists(Person(1));
        using var reader = new PersonioV1Reader(personio.Parts());

        var check = await reader.CheckAsync(Readers.Query("email", "status", "office"), Readers.Cancel);

        check.ExcessRights.ShouldBe(["absences:read", "documents:write"]);
        check.HiddenAttributes.ShouldBe(["office"]);
        check.IsProven.ShouldBeTrue();
        personio.To(Employees).Single().Query["limit"].ToString().ShouldBe("1");
    }

    [Fact]
    [Trait("Rule", "L3")]
    public async Task A_check_judges_from_a_sample_where_the_list_is_refused()
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsIn()
            .OnGet(Attributes, _ => Forbidden)
            .Lists(Person(1, ("email", "standard", "null")), Person(2));
        using var reader = new PersonioV1Reader(personio.Parts());

        var check = await reader.CheckAsync(Readers.Query("email", "status"), Readers.Cancel);

        check.HiddenAttributes.ShouldBe(["status"]);
        check.IsProven.ShouldBeFalse();
    }
}
