using Passerelle.Core.Planning;
using Passerelle.Core.Target;

namespace Passerelle.Core.Tests.Guarding;

[Trait("Rule", "R4")]
public sealed class BlankGuardTests
{
    private static readonly FieldId Colour = new("f1");
    private static readonly FieldId Size = new("f2");
    private static readonly FieldChange Job = new(UserFields.Job, "Cook", New: null);
    private static readonly FieldChange Name = new(UserFields.LastName, "A", "B");
    private static readonly CustomValueChange NoColour = new("dynamic_1", Colour, "Colour", CustomFieldType.String, "blue", New: null);
    private static readonly CustomValueChange NewSize = new("dynamic_2", Size, "Size", CustomFieldType.String, "S", "M");

    [Theory]
    [InlineData(9, 1, true)]
    [InlineData(8, 2, false)]
    [InlineData(9, 0, false)]
    [InlineData(10, 0, true)]
    [InlineData(90, 10, true)]
    [InlineData(89, 11, false)]
    public void It_trips_at_nine_of_ten_of_ten_or_more(int clears, int keeps, bool trips)
    {
        var plan = new Company().With(clears, new UpdateUser([Job])).With(keeps).Judge();
        plan.People.Count(p => p.Action == PersonAction.Held).ShouldBe(trips ? clears : 0);
    }

    [Fact]
    public void The_emptied_field_is_held_and_the_persons_other_fields_go_on()
    {
        var row = new Company().With(12, new UpdateUser([Job, Name])).Judge().People[0];
        row.Changes.ShouldHaveSingleItem().ShouldBeOfType<UpdateUser>().Fields.ShouldBe([Name]);
        var hold = row.Holds.ShouldHaveSingleItem();
        hold.Code.ShouldBe("guard-blank");
        hold.Changes.ShouldHaveSingleItem().ShouldBeOfType<UpdateUser>().Fields.ShouldBe([Job]);
        hold.Text.ShouldBe("“position” turned empty in Personio for 12 of the 12 people who have it in 360Learning (usual are fewer than 90 %), so the old values were kept.");
    }

    [Fact]
    [Trait("Rule", "C5")]
    public void Each_half_of_split_custom_values_keeps_what_the_other_half_is_about()
    {
        var other = new CustomValue(new FieldId("f3"), CustomFieldType.String, "x");
        var row = new Company().With(12, new SetCustomValues([NoColour, NewSize], [other])).Judge().People[0];
        var going = row.Changes.ShouldHaveSingleItem().ShouldBeOfType<SetCustomValues>();
        going.Values.ShouldBe([NewSize]);
        going.Kept.ShouldBe([other, new CustomValue(Colour, CustomFieldType.String, "blue")]);
        var held = row.Holds.ShouldHaveSingleItem().Changes.ShouldHaveSingleItem().ShouldBeOfType<SetCustomValues>();
        held.Values.ShouldBe([NoColour]);
        held.Kept.ShouldBe([other, new CustomValue(Size, CustomFieldType.String, "M")]);
    }

    [Fact]
    public void Values_that_must_be_read_first_still_are()
    {
        var row = new Company().With(12, new SetCustomValues([NoColour, NewSize with { Field = null }], Kept: [])).Judge().People[0];
        row.Holds[0].Changes.OfType<SetCustomValues>().Single().Kept.ShouldBeNull();
    }

    [Fact]
    [Trait("Rule", "C4")]
    public void A_retired_field_is_emptied_on_purpose() =>
        new Company().With(12, new SetCustomValues([NoColour with { Source = null }], [])).Judge().People.ShouldAllBe(p => p.Holds.Count == 0);

    [Fact]
    public void The_supervisor_turning_empty_for_all_holds_the_managers() =>
        new Company().With(12, new RemoveManager(new UserId("boss"))).Judge().People.ShouldAllBe(p => p.Changes.Count == 0 && p.Holds[0].Code == "guard-blank");

    [Fact]
    public void A_new_manager_in_place_of_the_old_one_is_no_blank() =>
        new Company()
            .With(12, new AddManager(new Core.Source.EmployeeId("1"), new UserId("u1")), new RemoveManager(new UserId("boss")))
            .Judge()
            .People.ShouldAllBe(p => p.Holds.Count == 0);

    [Fact]
    public void Two_fields_that_turn_empty_make_one_hold_a_person_and_approving_lets_both_go()
    {
        var company = new Company().With(12, new UpdateUser([Job]), new SetCustomValues([NoColour], [])).Approving("guard-blank", "1");
        var people = company.Judge().People;
        people[0].Changes.Count.ShouldBe(2);
        people[0].Action.ShouldBe(PersonAction.Update);
        people[1].Changes.ShouldBeEmpty();
        people[1].Holds.ShouldHaveSingleItem().Changes.Count.ShouldBe(2);
        people[1].Holds[0].Text.ShouldContain("“position”");
        people[1].Holds[0].Text.ShouldContain("“Colour”");
    }
}
