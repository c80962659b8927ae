using Passerelle.Console.Words;

namespace Passerelle.Console.Pages.Pausing;

/// <summary>Words of the switch.</summary>
public static class PauseWords
{
    public static readonly Text Title = new("Pause everything?", "Tout mettre en pause ?", "Alles anhalten?");
    public static readonly Text Lead = new("Nothing is synchronised until someone resumes.", "Rien n’est synchronisé jusqu’à ce que quelqu’un reprenne.", "Nichts wird synchronisiert, bis jemand fortsetzt.");
    public static readonly Text What = new("A run that is under way stops after the request it is at; what it did stays, and the next run goes on from there. Plans can still be made.", "Une synchronisation en cours s’arrête après la requête en cours ; ce qui est fait reste, et la prochaine reprendra de là. Les plans restent possibles.", "Ein Lauf, der im Gang ist, hält nach der laufenden Anfrage an; was getan ist, bleibt, und der nächste Lauf macht dort weiter. Pläne bleiben möglich.");
    public static readonly Text Reason = new("Why (optional)", "Pourquoi (facultatif)", "Warum (freiwillig)");
    public static readonly Text ReasonHint = new("Whoever resumes will read it.", "La personne qui reprendra le lira.", "Wer fortsetzt, wird es lesen.");
    public static readonly Text GoOn = new("Do not pause", "Ne pas mettre en pause", "Nicht anhalten");
    public static readonly Text Already = new("{0} paused everything on {1} already.", "{0} a déjà tout mis en pause le {1}.", "{0} hat am {1} bereits alles angehalten.");
    public static readonly Text ResumeTitle = new("Resume?", "Reprendre ?", "Fortsetzen?");
    public static readonly Text ResumeLead = new("Before anything runs again you see what the next run would do.", "Avant toute reprise, vous voyez ce que ferait la prochaine synchronisation.", "Bevor wieder etwas läuft, sehen Sie, was der nächste Lauf tun würde.");
    public static readonly Text Since = new("{0} paused everything on {1}.", "{0} a tout mis en pause le {1}.", "{0} hat am {1} alles angehalten.");
    public static readonly Text Because = new("The reason given: {0}", "Raison indiquée : {0}", "Der genannte Grund: {0}");
    public static readonly Text StayPaused = new("Stay paused", "Rester en pause", "Angehalten lassen");
    public static readonly Text IsPaused = new("Paused", "En pause", "Angehalten");
    public static readonly Text ThisIsNext = new("Below is what the next run would do. When you have looked at it, you can resume.", "Ci-dessous, ce que ferait la prochaine synchronisation. Après l’avoir regardé, vous pouvez reprendre.", "Unten steht, was der nächste Lauf tun würde. Wenn Sie es angesehen haben, können Sie fortsetzen.");
    public static readonly Text TooOld = new("This plan does not show what the next run would do: make a new one and look at it.", "Ce plan ne montre pas ce que ferait la prochaine synchronisation : préparez-en un nouveau et regardez-le.", "Dieser Plan zeigt nicht, was der nächste Lauf tun würde: Machen Sie einen neuen und sehen Sie ihn an.");
}
