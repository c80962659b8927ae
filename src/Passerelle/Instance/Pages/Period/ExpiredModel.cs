using Passerelle.Console.Hosting;
using Passerelle.Login;

namespace Passerelle.Instance.Pages.Period;

/// <param name="MayAsk">Whether the person may ask for a restart.</param>
public sealed record ExpiredModel(InstancePeriod Period, bool IsSignedIn, bool MayAsk)
{
    public static ExpiredModel Of(HttpContext context, InstancePeriod period) =>
        new(period, SignedIn.Of(context) is not null, context.RequestServices.GetRequiredService<Frame>().May(Policies.Administer));
}
