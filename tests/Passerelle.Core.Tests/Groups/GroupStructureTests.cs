using Passerelle.Core.Planning.Groups;
using Passerelle.Core.Rules;
using Passerelle.Core.Target;

namespace Passerelle.Core.Tests.Groups;

public sealed class GroupStructureTests
{
    private readonly GroupWorld world = new GroupWorld().Public("S", "root").Public("ny", "S", "New York").Public("paris", "S", "Paris").Public("paris-hr", "paris", "HR").Public("ny-hr", "ny", "Human Resources");

    private static readonly HierarchyLevel Office = new("office");
    private static readonly HierarchyLevel Department = new("department");

    [Fact]
    [Trait("Rule", "G1")]
    public void Without_a_structure_everyone_belongs_to_every_synchronised_group()
    {
        world.Public("T", "root").Synced("S", "T");
        Targets(Structure(), People.With("1")).ShouldBe(["S", "T"]);
    }

    [Theory]
    [Trait("Rule", "G2")]
    [InlineData("Paris", "HR", "paris-hr")]
    [InlineData("PARIS", "hr", "paris-hr")]
    [InlineData("\u00a0paris ", "HR", "paris-hr")]
    [InlineData("Paris", "Support", "paris")]
    [InlineData("Paris", null, "paris")]
    [InlineData("Lyon", "HR", "S")]
    [InlineData(null, "HR", "S")]
    public void The_deepest_group_is_chosen_and_no_level_is_skipped(string? office, string? department, string expected) =>
        Targets(Structure(Office, Department), People.With("1", ("office", office), ("department", department))).ShouldBe([expected]);

    [Fact]
    [Trait("Rule", "G2")]
    public void Names_are_compared_in_composed_form_and_accents_count()
    {
        world.Public("orleans", "S", "Orle\u0301ans");
        var structure = Structure(Office);
        Targets(structure, People.With("1", ("office", "ORL\u00c9ANS"))).ShouldBe(["orleans"]);
        Targets(structure, People.With("2", ("office", "Orleans"))).ShouldBe(["S"]);
    }

    [Fact]
    [Trait("Rule", "G2")]
    public void Half_a_surrogate_pair_is_a_value_like_any_other() =>
        Targets(Structure(Office), People.With("1", ("office", "Par\ud83dis"))).ShouldBe(["S"]);

    [Fact]
    [Trait("Rule", "G2")]
    public void An_override_names_the_group_below_the_parent_reached()
    {
        var mapped = new HierarchyLevel("department", new Dictionary<string, string>(StringComparer.Ordinal) { ["hr"] = "human resources" });
        var structure = Structure(Office, mapped);
        Targets(structure, People.With("1", ("office", "New York"), ("department", "HR"))).ShouldBe(["ny-hr"]);
        Targets(structure, People.With("2", ("office", "Paris"), ("department", "HR"))).ShouldBe(["paris"]);
        var finding = structure.FindingsAfter().ShouldHaveSingleItem();
        finding.Code.ShouldBe("value-without-group");
        finding.Text.ShouldBe("1 person has “HR” (mapped to “human resources”) in “department”, and there is no group of that name below “Paris”. They stay learners of the group reached.");
    }

    [Fact]
    [Trait("Rule", "G2")]
    public void Two_children_with_one_name_end_the_descent_and_are_a_finding()
    {
        world.Public("paris-2", "S", "paris ");
        var structure = Structure(Office, Department);
        Targets(structure, People.With("1", ("office", "Paris"), ("department", "HR"))).ShouldBe(["S"]);
        structure.FindingsAfter().ShouldHaveSingleItem().Code.ShouldBe("group-name-ambiguous");
    }

    [Fact]
    [Trait("Rule", "G3")]
    public void Unmatched_values_are_listed_once_with_how_many_people_they_concern()
    {
        var structure = Structure(Office, Department);
        Targets(structure, People.With("1", ("office", "Lyon"), ("department", "HR"))).ShouldBe(["S"]);
        Targets(structure, People.With("2", ("office", "LYON"), ("department", "HR"))).ShouldBe(["S"]);
        Targets(structure, People.With("3", ("office", "Paris"), ("department", "Legal"))).ShouldBe(["paris"]);
        Targets(structure, People.With("4", ("office", "Paris"), ("department", "Legal"))).ShouldBe(["paris"]);
        Targets(structure, People.With("5", ("office", "New York"), ("department", "Legal"))).ShouldBe(["ny"]);
        Targets(structure, People.With("6", ("office", "Paris"), ("department", null))).ShouldBe(["paris"]);

        var findings = structure.FindingsAfter();
        findings.Select(f => (f.Code, f.Field)).ShouldBe([("value-without-group", "department"), ("value-without-group", "office")]);
        findings[0].Text.ShouldStartWith("3 people have “Legal” in “department”, and there is no group of that name below “Paris” (2), “New York” (1).");
        findings[1].Text.ShouldStartWith("2 people have “Lyon” in “office”, and there is no group of that name below “S”.");
    }

    [Fact]
    [Trait("Rule", "F2")]
    public void A_level_that_was_not_delivered_leaves_the_memberships_below_that_group_alone()
    {
        var structure = Structure(Office, Department);
        var placement = structure.PlacementOf(People.With("1", ("office", "Paris")));
        placement.HierarchyUndecided.ShouldBeTrue();
        placement.InAnyGroup.ShouldBeTrue();
        placement.Targets.ShouldBeEmpty();
        placement.Places.ShouldBe([new Place(new GroupId("S"), new GroupId("paris"), PlaceState.LevelUndecided)]);
        structure.FindingsAfter().ShouldHaveSingleItem().Code.ShouldBe("level-not-delivered");
    }

    [Fact]
    [Trait("Rule", "G2")]
    public void A_level_that_was_not_delivered_does_not_matter_when_the_descent_ended_before_it() =>
        Targets(Structure(Office, Department), People.With("1", ("office", "Lyon"))).ShouldBe(["S"]);

    [Theory]
    [Trait("Rule", "S10")]
    [InlineData("acme sas", "Tech", "S,T")]
    [InlineData("Acme GmbH", "Tech", "S,T")]
    [InlineData("Acme Ltd", "Tech", "T")]
    [InlineData("Acme SAS", "Sales", "T")]
    [InlineData(null, "Tech", "T")]
    public void A_filter_takes_any_of_its_values_and_needs_all_of_its_fields(string? company, string team, string expected)
    {
        world.Public("T", "root");
        world.Rules = world.Rules with { Groups = [Filtered("S", ("subcompany", ["Acme SAS", "Acme GmbH"]), ("team", ["tech"])), new SyncedGroup(new GroupId("T"))] };
        string.Join(',', Targets(Structure(), People.With("1", ("subcompany", company), ("team", team)))).ShouldBe(expected);
    }

    [Fact]
    [Trait("Rule", "S10")]
    public void A_filter_field_that_was_not_delivered_decides_nothing_unless_another_field_already_says_no()
    {
        world.Rules = world.Rules with { Groups = [Filtered("S", ("subcompany", ["Acme SAS"]), ("team", ["Tech"]))] };
        var structure = Structure();
        var open = structure.PlacementOf(People.With("1", ("subcompany", "Acme SAS")));
        open.FilterUndecided.ShouldBeTrue();
        open.InAnyGroup.ShouldBeFalse();
        open.CanEnter.ShouldBeFalse();
        var closed = structure.PlacementOf(People.With("2", ("subcompany", "Acme Ltd")));
        closed.FilterUndecided.ShouldBeFalse();
        closed.InAnyGroup.ShouldBeFalse();
        structure.FindingsAfter().ShouldHaveSingleItem().Code.ShouldBe("filter-not-delivered");
    }

    [Fact]
    [Trait("Rule", "R7")]
    public void A_synchronised_group_that_does_not_exist_is_a_finding_and_the_others_go_on()
    {
        world.Synced("gone", "S");
        var structure = Structure();
        Targets(structure, People.With("1")).ShouldBe(["S"]);
        structure.FindingsAfter().ShouldHaveSingleItem().Code.ShouldBe("synced-group-missing");
    }

    [Fact]
    [Trait("Rule", "R2")]
    public void Groups_that_were_not_read_are_not_said_to_be_missing()
    {
        world.Synced("gone", "S");
        var structure = Structure(Office);
        Targets(structure, People.With("1", ("office", "Nowhere"))).ShouldBe(["S"]);
        structure.FindingsAfter().Select(f => f.Code).ShouldBe(["synced-group-missing", "value-without-group"]);
        structure.FindingsAfter(treeRead: false).ShouldBeEmpty();
    }

    [Fact]
    public void People_with_the_same_values_share_a_placement_and_values_that_run_together_do_not()
    {
        var structure = Structure(Office, Department);
        var one = structure.PlacementOf(People.With("1", ("office", "a"), ("department", "b1:c")));
        structure.PlacementOf(People.With("2", ("office", "a"), ("department", "b1:c"))).ShouldBeSameAs(one);
        structure.PlacementOf(People.With("3", ("office", "ab1:c"), ("department", null))).ShouldNotBeSameAs(one);
    }

    private GroupStructure Structure(params HierarchyLevel[] levels) => new(world.Tree, world.Rules with { Hierarchy = levels });

    private static SyncedGroup Filtered(string id, params (string Field, string[] Values)[] filter) =>
        new(new GroupId(id), filter.ToDictionary(f => f.Field, f => (IReadOnlyList<string>)f.Values, StringComparer.Ordinal));

    private static string[] Targets(GroupStructure structure, Core.Source.Employee employee) => [.. structure.PlacementOf(employee).Targets.Select(t => t.Value)];
}
