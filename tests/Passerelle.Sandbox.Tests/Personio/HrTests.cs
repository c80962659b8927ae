using Passerelle.Sandbox.Personio;
using Passerelle.Sandbox.Personio.People;

namespace Passerelle.Sandbox.Tests.Personio;

public sealed class HrTests
{
    private readonly ManualClock clock = new();

    [Fact]
    public void A_hired_person_is_the_newest_and_has_what_was_typed()
    {
        var account = Account();
        var hired = account.Hire(new Dictionary<string, string?>
        {
            ["first_name"] = "Zoé", ["last_name"] = "Vauquelin", ["email"] = "zoe@nordlicht-beispiel.de", ["status"] = "onboarding", ["office"] = "Lyon",
            ["department"] = "Finanzen", ["supervisor"] = "4100001", ["dynamic_7123994"] = "0100", ["dynamic_7124045"] = "French,English",
        });
        account.Employees[0].ShouldBe(hired);
        hired.Id.ShouldBe(4100006);
        account.UnitsOf(UnitKind.Office).Single(office => office.Name == "Lyon").Id.ShouldBe(hired.Current.OfficeId!.Value);
        hired.Current.DepartmentId.ShouldBe(281530);
        hired.Custom["dynamic_7124045"].ShouldBe(["French", "English"]);
    }

    [Fact]
    public void A_change_touches_the_time_of_the_record_and_tells_it()
    {
        var account = Account();
        var told = 0;
        account.Changed += (_, _) => told++;
        account.Change(4100003, "last_name", "Petersen");
        account.Find(4100003)!.LastName.ShouldBe("Petersen");
        account.Find(4100003)!.ModifiedAt.ShouldBe(clock.GetUtcNow());
        told.ShouldBe(1);
    }

    [Fact]
    public void Several_fields_are_changed_together_or_not_at_all()
    {
        var account = Account();
        account.Change(4100003, new Dictionary<string, string?> { ["last_name"] = "Petersen", ["office"] = "Lyon", ["status"] = "leave" });
        account.Find(4100003)!.LastName.ShouldBe("Petersen");
        account.Find(4100003)!.Current.Status.ShouldBe("leave");
        Should.Throw<ArgumentException>(() => account.Change(4100003, new Dictionary<string, string?> { ["last_name"] = "Nobody", ["office"] = "Nowhere", ["hire_date"] = "soon" }));
        account.Find(4100003)!.LastName.ShouldBe("Petersen");
        account.UnitsOf(UnitKind.Office).ShouldNotContain(office => office.Name == "Nowhere");
    }

    [Fact]
    public void A_deleted_person_is_gone_and_leaves_reports_without_supervisor()
    {
        var account = Account();
        account.Delete(4100002).ShouldBeTrue();
        account.Delete(4100002).ShouldBeFalse();
        account.Find(4100002).ShouldBeNull();
        account.Find(4100004)!.Current.SupervisorId.ShouldBeNull();
        account.Employees.Count.ShouldBe(4);
    }

    [Fact]
    public void A_leaver_gets_an_end_date()
    {
        var account = Account();
        account.Change(4100002, "status", "inactive").Current.TerminationDate.ShouldBe(new DateOnly(2026, 11, 2));
    }

    [Fact]
    public void A_renamed_office_is_renamed_for_everyone_in_it()
    {
        var account = Account();
        account.RenameUnit(UnitKind.Office, "München", "Munich");
        account.Unit(account.Find(4100001)!.Current.OfficeId)!.Name.ShouldBe("Munich");
        account.Change(4100002, "office", "Munich").Current.OfficeId.ShouldBe(131014);
    }

    [Fact]
    public void A_renamed_attribute_keeps_its_key()
    {
        var account = Account();
        account.RenameAttribute("dynamic_7123994", "Personalnummer");
        account.Attributes.Single(attribute => attribute.Key == "dynamic_7123994").Label.ShouldBe("Personalnummer");
    }

    [Theory]
    [InlineData(4100001, "no_such", "x")]
    [InlineData(1, "email", "x")]
    [InlineData(4100001, "hire_date", "01.02.2026")]
    [InlineData(4100001, "supervisor", "Henrike")]
    [InlineData(4100001, "id", "7")]
    public void What_cannot_be_typed_in_is_refused(long id, string key, string value) => Should.Throw<ArgumentException>(() => Account().Change(id, key, value));

    private PersonioAccount Account()
    {
        var account = new PersonioAccount(new PersonioOptions(), clock);
        account.Replace(SampleCompany.State);
        return account;
    }
}
