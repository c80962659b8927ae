namespace Passerelle.Store;

/// <summary>The key under which everything is kept: a connector and one of its two environments. Nothing crosses from one key to another (rule T2).</summary>
/// <param name="Connector">The connector's own name in this installation.</param>
/// <param name="IsTest">The test environment; otherwise production.</param>
public readonly record struct EnvironmentKey(string Connector, bool IsTest)
{
    private const string Test = "/test";
    private const string Production = "/production";

    /// <summary>As it stands in the store: <c>connector/test</c> or <c>connector/production</c>.</summary>
    public string Value => Connector + (IsTest ? Test : Production);

    public override string ToString() => Value;

    internal static EnvironmentKey Parse(string value) =>
        value.EndsWith(Test, StringComparison.Ordinal)
            ? new EnvironmentKey(value[..^Test.Length], IsTest: true)
            : new EnvironmentKey(value[..^Production.Length], IsTest: false);
}
