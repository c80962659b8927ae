using Passerelle.Configuration.Drafting;
using Passerelle.Configuration.Owned;

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
            var read = DraftTransfer.Import(DraftTransfer.Export(current), current, Platform, trusts);
            DraftChange.Between(current, read.Draft).ShouldBeEmpty();
            read.Secrets.ShouldBeEmpty();
        }
    }

    [Fact]
    public void Secrets_that_are_written_out_are_kept_apart()
    {
        var read = DraftTransfer.Import(ConfigurationDraft.Parse(Examples.Small), ConfigurationDraft.Empty, Platform, keepsElsewhere: false);
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
        var read = DraftTransfer.Import(ConfigurationDraft.Empty.Set("environments.test.clientSecret", written), ConfigurationDraft.Empty, Platform, keepsElsewhere: false);
        read.Draft.Has("environments.test.clientSecret").ShouldBeFalse();
        read.Unset.ShouldBe(["environments.test.clientSecret"]);
    }

    [Fact]
    public void No_file_changes_the_platform() =>
        DraftTransfer.Import(ConfigurationDraft.Empty.Set("platform", "Another"), ConfigurationDraft.Empty, Platform, keepsElsewhere: true).Draft.Text("platform").ShouldBe(Platform);

    [Fact]
    public void Files_are_named_from_the_root_when_a_connector_is_taken_over() =>
        DraftTransfer.Rooted(ConfigurationDraft.Empty.Set("mail.password", "file:secrets/smtp"), "/etc/passerelle").Text("mail.password").ShouldBe("file:/etc/passerelle/secrets/smtp");
}
