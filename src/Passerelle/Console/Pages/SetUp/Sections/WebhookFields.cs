using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.SetUp.Sections;

/// <summary>Whether Personio may tell when something changes (section 11).</summary>
internal static class WebhookFields
{
    private const string At = "environments.production.webhook.";

    public static FieldSet Set { get; } =
        new(
            new Text("Messages from Personio (webhook)", "Messages de Personio (webhook)", "Nachrichten von Personio (Webhook)"),
            new Text(
                "Personio can tell as soon as something about a person changes. That person is then read again and synchronised, usually within half a minute; if many change at once, everyone is. Personio’s messages only say who: what changed is always read from Personio itself, and nobody counts as gone because of a message.",
                "Personio peut signaler dès que quelque chose change chez une personne. Cette personne est alors relue et synchronisée, en général en une demi-minute ; si beaucoup changent à la fois, tout le monde l’est. Les messages de Personio disent seulement qui : ce qui a changé est toujours lu dans Personio même, et personne n’est considéré comme parti à cause d’un message.",
                "Personio kann melden, sobald sich bei einer Person etwas ändert. Diese Person wird dann neu gelesen und synchronisiert, meist binnen einer halben Minute; ändern sich viele auf einmal, dann alle. Personios Nachrichten sagen nur, wer es ist: Was sich geändert hat, wird immer aus Personio selbst gelesen, und niemand gilt wegen einer Nachricht als ausgeschieden."
            ),
            [
                new SetUpField(
                    At + "enabled",
                    FieldKind.Choice,
                    new Text("Messages from Personio are", "Les messages de Personio sont", "Nachrichten von Personio werden"),
                    new Text("Counts once it is deployed. The scheduled runs go on as before.", "S’applique une fois déployé. Les synchronisations planifiées continuent comme avant.", "Gilt, sobald es bereitgestellt ist. Die geplanten Läufe gehen weiter wie bisher.")
                )
                {
                    Default = "false",
                    IsPlainChoice = true,
                    Choices = [new("false", new Text("not taken", "refusés", "nicht angenommen")), new("true", new Text("taken", "acceptés", "angenommen"))],
                },
                new SetUpField(
                    At + "token",
                    FieldKind.Secret,
                    new Text("Token", "Jeton", "Token"),
                    new Text(
                        "At least 24 random letters and digits, for example from a password manager; the same is given to Personio with the webhook. A new token counts beside the old one until Personio sends it for the first time.",
                        "Au moins 24 lettres et chiffres au hasard, par exemple d’un gestionnaire de mots de passe ; le même est donné à Personio avec le webhook. Un nouveau jeton vaut à côté de l’ancien jusqu’à ce que Personio l’envoie pour la première fois.",
                        "Mindestens 24 zufällige Buchstaben und Ziffern, etwa aus einem Passwortmanager; dasselbe wird Personio mit dem Webhook gegeben. Ein neues Token gilt neben dem alten, bis Personio es zum ersten Mal sendet."
                    )
                ),
            ]
        );
}
