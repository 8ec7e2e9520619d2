using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Transport;

namespace MeetupBot.Chat.Platform;

/// <summary>
/// Forms behind a button, for where a platform does not let them open directly, for example because the bot took longer than it waits. The latest
/// <see cref="Most"/> are kept, and none over a restart. Safe for concurrent use.
/// </summary>
public sealed class LateForms
{
    private const int Most = 500;
    private const string Name = "form";

    private readonly BoundedCache<string, Form> _forms = new(Most);

    /// <summary>A card with a button that opens the form, as often as it is pressed.</summary>
    public Card Offer(Form form)
    {
        var key = Guid.NewGuid().ToString("N");
        _forms.Keep(key, form);
        return AdapterCards.OpenForm(form, new ActionId(Name, key));
    }

    /// <summary>The answer to a press of such a button, for which the bot need not be asked; null for any other interaction.</summary>
    public Reply? Answer(Interaction interaction)
    {
        if (interaction is not ComponentInteraction { Action: { Name: Name } pressed })
            return null;
        return _forms.TryGet(pressed.Subject, out var form) ? new Reply.Open(form) : new Reply.Private(AdapterCards.FormGone);
    }
}
