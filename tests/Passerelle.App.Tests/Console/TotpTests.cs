using System.Text;
using Passerelle.Login;

namespace Passerelle.App.Tests.Console;

/// <summary>The vectors of <see href="https://www.rfc-editor.org/rfc/rfc6238#appendix-B"/>, shortened to six digits.</summary>
public sealed class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void A_code_is_the_one_of_the_standard(long seconds, string code) =>
        Totp.CodeOf(Secret, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))).ShouldBe(code);

    [Fact]
    public void A_code_is_accepted_once_and_a_step_around_now_only()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1111111109);
        var step = Totp.StepAt(now);
        Totp.Accept(Secret, "081 804", now, lastStep: 0).ShouldBe(step);
        Totp.Accept(Secret, "081804", now, lastStep: step).ShouldBeNull();
        Totp.Accept(Secret, Totp.CodeOf(Secret, step - 1), now, lastStep: 0).ShouldBe(step - 1);
        Totp.Accept(Secret, Totp.CodeOf(Secret, step - 2), now, lastStep: 0).ShouldBeNull();
        Totp.Accept(Secret, "", now, lastStep: 0).ShouldBeNull();
    }

    [Fact]
    public void A_secret_is_written_as_apps_read_it() => Totp.Base32Of(Secret).ShouldBe("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
}
