using System.Text;
using Passerelle.Store.Audit;
using Passerelle.Store.Connectors;
using Passerelle.Store.Data;
using Passerelle.Store.Secrets;
using Passerelle.Store.Tests.Homes;

namespace Passerelle.Store.Tests.Connectors;

public abstract class ConnectorTests(StoreHome home) : StoreTests(home)
{
    private const string Name = "Acme Academy/Personio";

    private ConnectorStore Connectors => new(Database);

    private ConnectorSecrets Secrets => new(Database, KeyFile.Open(Path.Combine(Home.Folder, "keys", "key"), Path.Combine(Home.Folder, "data")));

    [Fact]
    [Trait("Rule", "L1")]
    public async Task A_connector_is_made_once_and_switched_on_once()
    {
        (await Connectors.AddAsync(Name, "acme-academy", "Acme Academy", "version: 1\n", "Ada")).ShouldBeTrue();
        (await Connectors.AddAsync(Name, "other", "Acme Academy", "", "Ada")).ShouldBeFalse();
        (await Connectors.AddAsync("Other/Personio", "acme-academy", "Other", "", "Ada")).ShouldBeFalse();
        (await Connectors.FindAsync(Name))!.Enabled.ShouldBeNull();
        (await Connectors.EnableAsync(Name, "Ada")).ShouldBeTrue();
        (await Connectors.EnableAsync(Name, "Ben")).ShouldBeFalse();
        var connector = (await Connectors.ListAsync()).ShouldHaveSingleItem();
        connector.ShouldBe(new StoredConnector(Name, "acme-academy", "Acme Academy", new Signed("Ada", Clock.Now), new Draft("version: 1\n", 1, new Signed("Ada", Clock.Now))));
    }

    [Fact]
    [Trait("Rule", "L2")]
    public async Task Of_two_people_who_save_the_same_draft_the_second_is_told()
    {
        await Connectors.AddAsync(Name, "acme-academy", "Acme Academy", "one", "Ada");
        (await Connectors.SaveDraftAsync(Name, 1, "two", ["personio.domain"], "Ada")).ShouldBeTrue();
        (await Connectors.SaveDraftAsync(Name, 1, "three", ["mail"], "Ben")).ShouldBeFalse();
        (await Connectors.FindAsync(Name))!.Draft.ShouldBe(new Draft("two", 2, new Signed("Ada", Clock.Now)));
        (await new AuditLog(Database).ListAsync(Production with { Connector = Name }, 10)).Select(e => e.Action).ShouldBe(["draft-saved", "connector-made"]);
    }

    [Fact]
    public async Task A_secret_comes_back_and_stands_nowhere_in_clear()
    {
        await Secrets.SetAsync(Name, "personio", "first", "Ada");
        Clock.Now = Clock.Now.AddDays(1);
        await Secrets.SetAsync(Name, "personio", "s3cret-value", "Ben");
        (await Secrets.RevealAsync(Name)).ShouldBe(new Dictionary<string, string> { ["personio"] = "s3cret-value" });
        (await Secrets.AgesAsync(Name)).ShouldBe([new SecretAge("personio", new Signed("Ben", Clock.Now))]);
        (await Secrets.RevealAsync("Other/Personio")).ShouldBeEmpty();
        var box = await Database.ReadAsync(s => s.ScalarAsync<byte[]>("SELECT sealed FROM connector_secret"));
        Encoding.UTF8.GetString(box!).ShouldNotContain("s3cret-value");
        (await new AuditLog(Database).ListAsync(environment: null, 10)).ShouldAllBe(e => !e.Details.Contains("s3cret-value", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "L2")]
    public async Task A_new_secret_waits_beside_the_old_one_until_it_is_accepted()
    {
        await Secrets.SetAsync(Name, "personio.clientSecret", "old", "Ada");
        (await Secrets.PromoteAsync(Name, "personio.clientSecret", "Ben")).ShouldBeFalse();
        Clock.Now = Clock.Now.AddDays(1);
        await Secrets.SetAsync(Name, "personio.clientSecret" + ConnectorSecrets.Waiting, "new", "Ben");
        var set = Clock.Now;
        (await Secrets.RevealAsync(Name))["personio.clientSecret"].ShouldBe("old");
        Clock.Now = Clock.Now.AddHours(1);
        (await Secrets.PromoteAsync(Name, "personio.clientSecret", "Cid")).ShouldBeTrue();
        (await Secrets.RevealAsync(Name)).ShouldBe(new Dictionary<string, string> { ["personio.clientSecret"] = "new" });
        (await Secrets.AgesAsync(Name)).ShouldBe([new SecretAge("personio.clientSecret", new Signed("Ben", set))]);
        (await new AuditLog(Database).ListAsync(Production with { Connector = Name }, 1)).ShouldHaveSingleItem().Action.ShouldBe("secret-accepted");
    }

    [Fact]
    [Trait("Rule", "L3")]
    public async Task The_last_check_of_each_environment_is_kept()
    {
        var checks = new CheckRecords(Database);
        (await checks.FindAsync(Production)).ShouldBeNull();
        await checks.SaveAsync(Production, 3, "[]", "Ada");
        Clock.Now = Clock.Now.AddDays(1);
        await checks.SaveAsync(Production, 4, "[1]", "Ben");
        (await checks.FindAsync(Production)).ShouldBe(new CheckRecord(new Signed("Ben", Clock.Now), 4, "[1]"));
        (await checks.FindAsync(Production with { IsTest = true })).ShouldBeNull();
    }

    [Fact]
    public async Task A_secret_that_was_sealed_with_another_key_is_said_to_be()
    {
        await Secrets.SetAsync(Name, "personio", "value", "Ada");
        var other = new ConnectorSecrets(Database, KeyFile.Open(Path.Combine(Home.Folder, "other", "key"), Path.Combine(Home.Folder, "data")));
        (await Should.ThrowAsync<StoreException>(() => other.RevealAsync(Name))).Code.ShouldBe("key-unreadable");
    }

    [Fact]
    [Trait("Rule", "L6")]
    public async Task The_latest_deployment_counts_and_the_others_stay()
    {
        var deployments = new Deployments(Database);
        (await deployments.LatestAsync(Name)).ShouldBeNull();
        (await deployments.DeployAsync(Name, "one", "f1", reason: null, "Ada")).ShouldBe(1);
        (await deployments.DeployAsync(Name, "two", "f2", "The test instance is gone.", "Ben")).ShouldBe(2);
        (await deployments.LatestAsync(Name)).ShouldBe(new Deployment(2, "two", "f2", "The test instance is gone.", new Signed("Ben", Clock.Now)));
        (await deployments.ListAsync(Name, 10)).Select(d => d.Number).ShouldBe([2, 1]);
        (await deployments.LatestAsync("Other/Personio")).ShouldBeNull();
    }

    [Fact]
    [Trait("Rule", "L7")]
    public async Task A_group_is_activated_and_deactivated_once_in_its_environment()
    {
        var activations = new GroupActivations(Database);
        (await activations.ActivateAsync(Production, Paris, "Ada")).ShouldBeTrue();
        (await activations.ActivateAsync(Production, Paris, "Ben")).ShouldBeFalse();
        (await activations.ListAsync(Production)).ShouldBe([new GroupActivation(Paris, new Signed("Ada", Clock.Now))]);
        (await activations.ListAsync(Test)).ShouldBeEmpty();
        (await activations.DeactivateAsync(Production, Paris, "Ben")).ShouldBeTrue();
        (await activations.DeactivateAsync(Production, Paris, "Ben")).ShouldBeFalse();
        (await activations.ListAsync(Production)).ShouldBeEmpty();
        (await new AuditLog(Database).ListAsync(Production, 10)).Select(e => e.Action).ShouldBe(["group-deactivated", "group-activated"]);
    }
}

public sealed class ConnectorsOnSqlite() : ConnectorTests(new SqliteHome());

public sealed class ConnectorsOnPostgreSql(PostgresServer server) : ConnectorTests(new PostgresHome(server));
