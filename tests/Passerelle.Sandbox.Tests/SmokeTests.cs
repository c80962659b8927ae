namespace Passerelle.Sandbox.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void The_test_runner_starts() => true.ShouldBeTrue();
}
