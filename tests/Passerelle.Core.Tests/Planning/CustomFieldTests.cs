using Passerelle.Core.Memory;
using Passerelle.Core.Planning;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Core.Target;
using Passerelle.Core.Tests.Building;
using static Passerelle.Core.Tests.Building.Scene;

namespace Passerelle.Core.Tests.Planning;

public sealed class CustomFieldTests
{
    private readonly Scene scene = new();

    public CustomFieldTests()
    {
        scene.Rules = scene.Rules with { CustomFields = [new CustomFieldRule("team", "Team")] };
        scene.Attributes["team"] = new AttributeInfo("team", "Team", AttributeKind.List);
    }

    [Theory]
    [Trait("Rule", "C1")]
    [InlineData(AttributeKind.Date, CustomFieldType.Date)]
    [InlineData(AttributeKind.Tags, CustomFieldType.String)]
    [InlineData(AttributeKind.Number, CustomFieldType.String)]
    public void A_missing_field_is_made_with_the_attributes_type(AttributeKind kind, CustomFieldType type)
    {
        scene.Attributes["team"] = new AttributeInfo("team", "Team", kind);
        scene.Plan().CustomFields.Single().ShouldSatisfyAllConditions(f => f.Action.ShouldBe(CustomFieldAction.Create), f => f.Type.ShouldBe(type));
    }

    [Fact]
    [Trait("Rule", "C1")]
    public void A_new_person_gets_the_value_in_a_field_that_the_same_plan_makes()
    {
        scene.With(AnEmployee().With("team", "Blue"));
        var values = scene.Row().The<SetCustomValues>();
        values.Values.ShouldBe([new CustomValueChange("team", Field: null, "Team", CustomFieldType.String, Old: null, "Blue")]);
        values.Kept.ShouldBe([]);
    }

    [Fact]
    [Trait("Rule", "C2")]
    [Trait("Rule", "C5")]
    public void A_value_that_was_taken_off_is_written_again_and_foreign_values_are_kept()
    {
        var (user, field) = Bound("Blue");
        var foreign = scene.Platform.AddField("Shoe size", CustomFieldType.String);
        scene.Platform.Values[(user.Id, foreign)] = "39";

        var values = scene.Row().The<SetCustomValues>();

        values.Values.ShouldBe([new CustomValueChange("team", field, "Team", CustomFieldType.String, Old: null, "Blue")]);
        values.Kept.ShouldBe([new CustomValue(foreign, CustomFieldType.String, "39")]);
    }

    [Fact]
    [Trait("Rule", "F2")]
    public void Empty_takes_the_value_off_and_not_delivered_leaves_it()
    {
        var (user, field) = Bound("");
        scene.Platform.Values[(user.Id, field)] = "Blue";
        scene.Row().The<SetCustomValues>().Values.Single().ShouldSatisfyAllConditions(v => v.Old.ShouldBe("Blue"), v => v.New.ShouldBeNull());

        scene.Employees.Clear();
        scene.With(AnEmployee());
        scene.Row().Changes.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "C5")]
    public void Values_that_were_not_read_are_left_alone()
    {
        Bound("Blue");
        var snapshot = scene.Platform.Read("passerelle", scene.RolesRead) with { CustomValues = new Dictionary<UserId, IReadOnlyList<CustomValue>>() };
        scene.PlanOn(snapshot).Row().Changes.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "C3")]
    public void A_deleted_field_is_made_again_and_filled()
    {
        var (_, field) = Bound("Blue");
        scene.Platform.DropField(field);

        var plan = scene.Plan();

        plan.CustomFields.Single().ShouldSatisfyAllConditions(f => f.Action.ShouldBe(CustomFieldAction.Create), f => f.Retires.ShouldBeNull());
        plan.Row().The<SetCustomValues>().Values.Single().New.ShouldBe("Blue");
    }

    [Theory]
    [Trait("Rule", "C4")]
    [InlineData(false, CustomFieldAction.Create)]
    [InlineData(true, CustomFieldAction.Bind)]
    public void A_field_renamed_on_the_platform_is_replaced_and_emptied(bool another, CustomFieldAction action)
    {
        var (user, field) = Bound("Blue");
        scene.Platform.Values[(user.Id, field)] = "Blue";
        scene.Platform.RenameField(field, "Equipe");
        var found = another ? scene.Platform.AddField("Team", CustomFieldType.String) : (FieldId?)null;

        var plan = scene.Plan();

        plan.CustomFields.Single().ShouldSatisfyAllConditions(f => f.Action.ShouldBe(action), f => f.Field.ShouldBe(found), f => f.Retires.ShouldBe(field));
        plan.Row().The<SetCustomValues>().Values.Select(v => (v.Name, v.Old, v.New)).ShouldBe([("Team", null, "Blue"), ("Equipe", "Blue", null)]);
        scene.Run();
        scene.Plan().Row().Changes.ShouldBeEmpty();
        scene.Platform.Fields[field].Name.ShouldBe("Equipe");
    }

    [Fact]
    [Trait("Rule", "C4")]
    public void A_retired_field_goes_on_being_emptied_until_no_value_is_left()
    {
        var (user, field) = Bound("Blue");
        scene.Platform.Values[(user.Id, field)] = "Blue";
        var retired = scene.Platform.AddField("Equipe", CustomFieldType.String);
        scene.Memory.Retired.Add(retired);
        scene.Platform.Values[(user.Id, retired)] = "Red";
        scene.Row().The<SetCustomValues>().Values.Single().ShouldSatisfyAllConditions(v => v.Field.ShouldBe(retired), v => v.Source.ShouldBeNull(), v => v.New.ShouldBeNull());
    }

    [Fact]
    [Trait("Rule", "C7")]
    public void A_name_changed_in_Passerelle_renames_the_bound_field_and_keeps_its_values()
    {
        var (user, field) = Bound("Blue");
        scene.Platform.Values[(user.Id, field)] = "Blue";
        scene.Rules = scene.Rules with { CustomFields = [new CustomFieldRule("team", "Squad")] };

        var plan = scene.Plan();

        plan.CustomFields.Single().ShouldSatisfyAllConditions(f => f.Action.ShouldBe(CustomFieldAction.Rename), f => f.OldName.ShouldBe("Team"), f => f.Field.ShouldBe(field));
        plan.Row().Changes.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Rule", "C7")]
    public void A_name_that_another_field_has_cannot_be_taken()
    {
        var (_, field) = Bound("Blue");
        scene.Platform.AddField("Squad", CustomFieldType.String);
        scene.Rules = scene.Rules with { CustomFields = [new CustomFieldRule("team", "Squad")] };

        var plan = scene.Plan();

        plan.CustomFields.Single().ShouldSatisfyAllConditions(f => f.Action.ShouldBe(CustomFieldAction.Keep), f => f.Field.ShouldBe(field));
        plan.Findings.Select(f => f.Code).ShouldBe(["custom-field-name-taken"]);
    }

    [Fact]
    [Trait("Rule", "C7")]
    public void After_a_loss_of_the_store_fields_are_found_by_name()
    {
        var (_, field) = Bound("Blue");
        scene.Memory.Bindings.Clear();
        scene.Plan().CustomFields.Single().ShouldSatisfyAllConditions(f => f.Action.ShouldBe(CustomFieldAction.Bind), f => f.Field.ShouldBe(field));
    }

    [Fact]
    [Trait("Rule", "C7")]
    public void A_date_field_is_not_filled_from_a_text_attribute()
    {
        scene.Platform.AddField("Team", CustomFieldType.Date);
        scene.With(AnEmployee().With("team", "Blue"));

        var plan = scene.Plan();

        plan.CustomFields.Single().Action.ShouldBe(CustomFieldAction.Unusable);
        plan.Findings.Select(f => f.Code).ShouldBe(["custom-field-wrong-type"]);
        plan.Row().Has<SetCustomValues>().ShouldBeFalse();
    }

    [Fact]
    [Trait("Rule", "C6")]
    public void A_value_that_is_not_authorised_is_a_finding_and_the_other_fields_are_written()
    {
        var (user, field) = Bound("Blue");
        scene.Platform.Fields[field] = scene.Platform.Fields[field] with { AuthorisedValues = new HashSet<string> { "Red" } };
        scene.Platform.Values[(user.Id, field)] = "Red";
        scene.Rules = scene.Rules with { CustomFields = [.. scene.Rules.CustomFields, new CustomFieldRule("city", "City")] };
        scene.Employees.Clear();
        scene.With(AnEmployee().With("team", "Blue").With("city", "Lyon"));

        var row = scene.Row();

        row.Codes().ShouldBe(["value-not-authorised"]);
        var values = row.The<SetCustomValues>();
        values.Values.Single().Name.ShouldBe("City");
        values.Kept.ShouldBe([new CustomValue(field, CustomFieldType.String, "Red")]);
    }

    [Fact]
    [Trait("Rule", "C6")]
    public void A_date_field_refuses_what_is_no_date_and_accepts_a_time_part_in_the_answer()
    {
        scene.Attributes["team"] = new AttributeInfo("team", "Team", AttributeKind.Date);
        scene.With(AnEmployee().With("team", "2024-03-01"), AnEmployee().Numbered("4100002").WithMail("two@acme.example").With("team", "soon"));
        var user = scene.HasLinkedUser();
        var field = scene.Platform.AddField("Team", CustomFieldType.Date);
        scene.Memory.Bindings["team"] = new FieldBinding(field, "Team");
        scene.Platform.Values[(user.Id, field)] = "2024-03-01T00:00:00.000Z";

        var plan = scene.Plan();

        plan.Row().Changes.ShouldBeEmpty();
        plan.Row("4100002").Codes().ShouldBe(["value-wrong-type"]);
    }

    [Fact]
    [Trait("Rule", "S6")]
    public void A_restored_account_gets_every_value_over_what_is_read_then()
    {
        var (user, _) = Bound("Blue");
        var retired = scene.Platform.AddField("Equipe", CustomFieldType.String);
        scene.Memory.Retired.Add(retired);
        scene.Platform.Delete(user.Id);
        scene.Row().The<SetCustomValues>().ShouldSatisfyAllConditions(
            v => v.Kept.ShouldBeNull(),
            v => v.Values.Select(c => (c.Name, c.New)).ShouldBe([("Team", "Blue"), ("Equipe", null)])
        );
    }

    private (LearningUser User, FieldId Field) Bound(string team)
    {
        scene.With(AnEmployee().With("team", team));
        var user = scene.HasLinkedUser();
        var field = scene.Platform.AddField("Team", CustomFieldType.String);
        scene.Memory.Bindings["team"] = new FieldBinding(field, "Team");
        return (user, field);
    }
}
