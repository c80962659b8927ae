using Passerelle.Connect.Personio;
using Passerelle.Connect.Tests.Personio.Support;
using Passerelle.Core.Source;
using static Passerelle.Connect.Tests.Personio.Support.V1Script;

namespace Passerelle.Connect.Tests.Personio.V1;

/// <summary>One value in, one canonical text out, through the whole reader.</summary>
public sealed class ValueTests
{
    [Theory]
    [Trait("Trap", "7")]
    [InlineData("office", "standard", "null")]
    [InlineData("office", "standard", "\"\"")]
    [InlineData("office", "standard", "[]")]
    [InlineData("cost_centers", "standard", "[]")]
    [InlineData("supervisor", "standard", "null")]
    [InlineData("supervisor", "standard", "\"\"")]
    [InlineData("dynamic_1", "date", "null")]
    [InlineData("dynamic_1", "tags", "\"\"")]
    [InlineData("position", "standard", "\" \\u00a0\"")]
    [InlineData("team", "standard", """{"type":"Team","attributes":{"id":1,"name":null}}""")]
    public async Task Every_way_to_say_nothing_is_empty(string key, string type, string json) =>
        (await ReadAsync(key, type, json)).ShouldBe(FieldValue.Empty);

    [Fact]
    [Trait("Trap", "7")]
    [Trait("Rule", "F2")]
    public async Task An_absent_key_is_not_delivered_which_is_not_empty()
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsIn()
            .MayRead("id", "team")
            .Lists(Person(1, ("team", "standard", "\"\"")), Person(2));
        using var reader = new PersonioV1Reader(personio.Parts());

        var roster = await reader.ReadAsync(Readers.Query("team"), Readers.Cancel);

        roster.With("1")["team"].State.ShouldBe(FieldState.Empty);
        roster.With("2")["team"].State.ShouldBe(FieldState.NotDelivered);
    }

    [Theory]
    [Trait("Trap", "8")]
    [InlineData("\"English,German\"")]
    [InlineData("\"German,English\"")]
    [InlineData("\"[\\\"German\\\",\\\"English\\\"]\"")]
    [InlineData("[\"German\",\"English\"]")]
    [InlineData("\" German , English ,German\"")]
    public async Task Tags_in_any_encoding_and_order_are_one_sorted_set(string json) =>
        (await ReadAsync("dynamic_1", "tags", json)).Text.ShouldBe("English, German");

    [Theory]
    [Trait("Trap", "8")]
    [InlineData("Berlin, Mitte,Paris", "Berlin, Mitte, Paris")]
    [InlineData("Paris,Berlin, Mitte", "Berlin, Mitte, Paris")]
    [InlineData("Berlin", "Berlin")]
    [InlineData("Gone,Paris", "Gone, Paris")]
    public async Task A_comma_inside_an_option_does_not_split_it(string tags, string expected) =>
        (await ReadAsync("dynamic_1", "tags", $"\"{tags}\"", "Berlin, Mitte", "Paris", "Berlin")).Text.ShouldBe(expected);

    [Theory]
    [Trait("Trap", "9")]
    [Trait("Rule", "C1")]
    [InlineData("2014-11-09T00:00:00+01:00")]
    [InlineData("2014-11-09T00:00:00-11:00")]
    [InlineData("2014-11-09T00:00:00+0100")]
    [InlineData("2014-11-09T23:59:59+00:53")]
    [InlineData("2014-11-09")]
    public async Task A_date_is_its_first_ten_characters_whatever_the_offset(string date) =>
        (await ReadAsync("hire_date", "date", $"\"{date}\"")).Text.ShouldBe("2014-11-09");

    [Theory]
    [Trait("Trap", "10")]
    [InlineData("integer", "40", "40")]
    [InlineData("decimal", "38.50", "38.5")]
    [InlineData("decimal", "40.0", "40")]
    [InlineData("decimal", "\"38.50\"", "38.5")]
    [InlineData("decimal", "1e3", "1000")]
    [InlineData("decimal", "0", "0")]
    [InlineData("standard", "\"0042\"", "0042")]
    [InlineData("standard", "\"38.50\"", "38.50")]
    [InlineData("integer", "1067807102794692000", "1067807102794692000")]
    [InlineData("standard", "true", "true")]
    public async Task Numbers_are_invariant_and_text_that_looks_like_one_stays_text(string type, string json, string expected) =>
        (await ReadAsync("dynamic_1", type, json)).Text.ShouldBe(expected);

    [Theory]
    [Trait("Trap", "10")]
    [InlineData("\"40\"", "40")]
    [InlineData("\"38.50\"", "38.5")]
    [InlineData("38.5", "38.5")]
    public async Task Weekly_hours_are_a_number_although_they_come_as_text(string json, string expected) =>
        (await ReadAsync("weekly_working_hours", "standard", json)).Text.ShouldBe(expected);

    [Theory]
    [Trait("Trap", "12")]
    [InlineData("\"  Software Engineer \"")]
    [InlineData("\"\\u00a0Software Engineer\\u202f\"")]
    public async Task Blanks_around_a_text_are_trimmed_also_no_break_spaces(string json) =>
        (await ReadAsync("position", "standard", json)).Text.ShouldBe("Software Engineer");

    [Fact]
    [Trait("Trap", "13")]
    public async Task Html_escapes_are_kept_as_they_are() =>
        (await ReadAsync("position", "standard", "\"R&amp;D &#40;Lead&#41;\"")).Text.ShouldBe("R&amp;D &#40;Lead&#41;");

    [Theory]
    [InlineData("office", """{"type":"Office","attributes":{"id":131014,"name":" München "}}""", "München")]
    [InlineData("work_schedule", """{"type":"WorkSchedule","attributes":{"id":1067807102794692000,"name":"Vollzeit "}}""", "Vollzeit")]
    [InlineData("work_schedule", "\"Vollzeit\"", "Vollzeit")]
    [InlineData(
        "cost_centers",
        """[{"type":"CostCenter","attributes":{"id":2,"name":"B","percentage":40}},{"type":"CostCenter","attributes":{"id":1,"name":"A","percentage":60}}]""",
        "A, B"
    )]
    public async Task Relations_are_known_by_name(string key, string json, string expected) =>
        (await ReadAsync(key, "standard", json)).Text.ShouldBe(expected);

    [Theory]
    [InlineData("""{"type":"Employee","attributes":{"id":{"value":4100001}}}""", "4100001")]
    [InlineData("""{"type":"Employee","attributes":{"id":{"value":"4100001"},"email":{"value":"x@example.com"}}}""", "4100001")]
    [InlineData("""{"type":"Employee","attributes":{"id":4100001}}""", "4100001")]
    public async Task The_supervisor_is_known_by_the_nested_id_only(string json, string expected) =>
        (await ReadAsync("supervisor", "standard", json)).Text.ShouldBe(expected);

    [Theory]
    [Trait("Rule", "F2")]
    [InlineData("supervisor", "standard", """{"type":"Employee","attributes":{"email":{"value":"x@example.com"}}}""")]
    [InlineData("supervisor", "standard", "\"Henrike Mühlbauer\"")]
    [InlineData("office", "standard", """{"name":"München"}""")]
    [InlineData("dynamic_1", "date", "1415491200")]
    [InlineData("dynamic_1", "tags", """[{"unknown":1}]""")]
    public async Task An_unknown_shape_is_not_delivered_rather_than_guessed(string key, string type, string json) =>
        (await ReadAsync(key, type, json)).ShouldBe(FieldValue.NotDelivered);

    [Theory]
    [Trait("Rule", "C6")]
    [InlineData("\"09.11.2014\"", "09.11.2014")]
    [InlineData("\" soon \"", "soon")]
    [InlineData("\"2014-02-31T00:00:00+01:00\"", "2014-02-31T00:00:00+01:00")]
    public async Task A_date_that_is_none_keeps_its_text_for_a_person_to_mend(string json, string expected) =>
        (await ReadAsync("dynamic_1", "date", json)).Text.ShouldBe(expected);

    private static async Task<FieldValue> ReadAsync(string key, string type, string json, params string[] options)
    {
        await using var personio = (await FakePersonio.StartAsync())
            .SignsIn()
            .MayRead(("id", "integer", []), (key, type, options))
            .Lists(Person(1, (key, type, json)));
        using var reader = new PersonioV1Reader(personio.Parts());
        var roster = await reader.ReadAsync(Readers.Query(key), Readers.Cancel);
        roster.Proof.ShouldBe(RosterProof.Complete(1, 1));
        roster.HiddenAttributes.ShouldBeEmpty();
        return roster.Employees.Single()[key];
    }
}
