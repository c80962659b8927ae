using Passerelle.Configuration;
using Passerelle.Configuration.Drafting;
using Passerelle.Configuration.Owned;
using Passerelle.Configuration.Settings;
using Passerelle.Core.Rules;
using Passerelle.Core.Source;
using Passerelle.Store.Connectors;

namespace Passerelle.App.Tests.Configuration.Drafting;

[Trait("Rule", "L9")]
public sealed class DraftTransferTests
{
    private const string Platform = "Acme Academy";

    private static readonly ConfigurationDraft Kept = ConfigurationDraft
        .Parse(Examples.Specification)
        .Set("personio.clientId", "store:personio.clientId")
        .Set("personio.clientSecret", "store:personio.clientSecret")
        .Set("mail.password", "a-literal-password");

    [Fact]
    public void An_exported_file_names_variables_in_the_place_of_every_secret()
    {
        var text = DraftTransfer.Export(Kept).ToString();
        text.ShouldNotContain("store:");
        text.ShouldNotContain("a-literal-password");
        ConfigurationDraft.Parse(text).Text("personio.clientSecret").ShouldBe("env:PERSONIO_CLIENT_SECRET");
        ConfigurationDraft.Parse(text).Text("mail.password").ShouldBe("env:SMTP_PASSWORD");
    }

    [Fact]
    public void What_was_exported_comes_back_with_the_secrets_that_the_console_keeps()
    {
        var current = Kept.Set("mail.password", "store:mail.password");
        foreach (var trusts in new[] { true, false })
        {
            var read = DraftTransfer.Import(DraftTransfer.Export(current), current, Platform, trusts, new HashSet<string>());
            DraftChange.Between(current, read.Draft).ShouldBeEmpty();
            read.Secrets.ShouldBeEmpty();
        }
    }

    [Fact]
    [Trait("Rule", "S12")]
    public void Reason_and_last_day_of_people_on_the_lists_go_out_with_a_file_and_come_back()
    {
        var (ada, ben, eve) = (new EmployeeId("4100001"), new EmployeeId("4100002"), new EmployeeId("4100003"));
        var signed = new Signed("Léa", DateTimeOffset.UnixEpoch);
        ListedPerson[] listed =
        [
            new(PersonListKind.Protect, ada, "Ada", "founder", Until: null, signed),
            new(PersonListKind.Protect, ben, "Ben", "parental leave", new DateOnly(2027, 6, 30), signed),
            new(PersonListKind.Exclude, eve, "Eve", "on loan", new DateOnly(2027, 3, 31), signed),
        ];
        var draft = ConfigurationDraft.Parse(Examples.Small).SetEntries("protect", "id", [ConfigurationDraft.Empty.Set("id", "4100002"), ConfigurationDraft.Empty.Set("id", "4100009")]);

        var file = DraftTransfer.Export(ListedRules.Into(draft, listed, new DateOnly(2026, 11, 22))).ToString();
        var read = DraftTransfer.Import(ConfigurationDraft.Parse(file), draft, Platform, keepsElsewhere: true, new HashSet<string>());
        var rules = ConfigurationText.Read(read.Draft.ToString(), EnvironmentName.Production, _ => "x", _ => "x").Configuration!.Rules;

        rules.Protect.ShouldBe([ada, ben, new EmployeeId("4100009")], ignoreOrder: true);
        rules.ProtectionTerms[ada].ShouldBe(new ProtectionTerm("founder", Until: null));
        rules.ProtectionTerms[ben].ShouldBe(new ProtectionTerm("parental leave", new DateOnly(2027, 6, 30)));
        rules.IsProtected(ben, new DateOnly(2027, 6, 30)).ShouldBeTrue();
        rules.IsProtected(ben, new DateOnly(2027, 7, 1)).ShouldBeFalse();
        rules.Exclude.ShouldBe([new Exclusion(eve, "on loan", new DateOnly(2027, 3, 31))]);
    }

    [Fact]
    public void A_secret_of_a_file_never_takes_the_name_of_one_that_belonged_to_another_address()
    {
        var read = DraftTransfer.Import(ConfigurationDraft.Parse(Examples.Small), ConfigurationDraft.Empty, Platform, keepsElsewhere: false, new HashSet<string> { "environments.production.clientSecret" });
        read.Draft.Text("environments.production.clientSecret").ShouldBe("store:environments.production.clientSecret-2");
        read.Secrets["environments.production.clientSecret-2"].ShouldBe("secret");
    }

    [Fact]
    public void Secrets_that_are_written_out_are_kept_apart()
    {
        var read = DraftTransfer.Import(ConfigurationDraft.Parse(Examples.Small), ConfigurationDraft.Empty, Platform, keepsElsewhere: false, new HashSet<string>());
        read.Draft.Text("environments.production.clientSecret").ShouldBe("store:environments.production.clientSecret");
        read.Secrets["environments.production.clientSecret"].ShouldBe("secret");
        read.Draft.ToString().ShouldNotContain(": secret");
    }

    [Theory]
    [InlineData("env:HOME")]
    [InlineData("file:/etc/passwd")]
    [InlineData("store:mail.password")]
    public void A_browser_cannot_have_anything_of_the_machine_or_another_secret_sent_to_an_address_of_its_choice(string written)
    {
        var read = DraftTransfer.Import(ConfigurationDraft.Empty.Set("environments.test.clientSecret", written), ConfigurationDraft.Empty, Platform, keepsElsewhere: false, new HashSet<string>());
        read.Draft.Has("environments.test.clientSecret").ShouldBeFalse();
        read.Unset.ShouldBe(["environments.test.clientSecret"]);
    }

    [Fact]
    public void No_file_changes_the_platform() =>
        DraftTransfer.Import(ConfigurationDraft.Empty.Set("platform", "Another"), ConfigurationDraft.Empty, Platform, keepsElsewhere: true, new HashSet<string>()).Draft.Text("platform").ShouldBe(Platform);

    [Fact]
    public void Files_are_named_from_the_root_when_a_connector_is_taken_over() =>
        DraftTransfer.Rooted(ConfigurationDraft.Empty.Set("mail.password", "file:secrets/smtp"), "/etc/passerelle").Text("mail.password").ShouldBe("file:/etc/passerelle/secrets/smtp");
}
