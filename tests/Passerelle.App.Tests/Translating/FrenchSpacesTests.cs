using Passerelle.Translating;

namespace Passerelle.App.Tests.Translating;

public sealed class FrenchSpacesTests
{
    [Theory]
    [InlineData("Que faire : regarder", "Que faire\u00a0: regarder")]
    [InlineData("rien ; « Sales »", "rien\u202f; «\u00a0Sales\u00a0»")]
    [InlineData("Mettre en pause ?", "Mettre en pause\u202f?")]
    [InlineData("« {0} » : {1:N0} personnes", "«\u00a0{0}\u00a0»\u00a0: {1:N0} personnes")]
    [InlineData("https://acme.example: rien", "https://acme.example: rien")]
    public void A_sign_does_not_begin_a_line(string written, string shown) => FrenchSpaces.In(written).ShouldBe(shown);
}
