using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Events;
using MeetupBot.Chat.Interactions;
using MeetupBot.Sandbox.Chat;
using MeetupBot.Sandbox.Clock;
using MeetupBot.Sandbox.Platform;

namespace MeetupBot.Sandbox.Acts;

/// <summary>Sends people's presses and choices to the bot. It rejects what the page does not offer, as a real platform does.</summary>
public sealed class PeopleActs(SandboxChat chat, SandboxPlatforms platforms, SandboxClock clock, Replies replies)
{
    private static readonly Card NotThere = Replies.Refusal("That is not there any more. Look at the newest card.");
    internal static readonly Card Starting = Replies.Refusal("MeetupBot is still starting. Try it again in a moment.");

    internal ActInteractions Interactions { get; } = new("sandbox", clock);

    public Task PressAsync(Act act, ActionId action, CancellationToken cancellationToken)
    {
        var button = act.Message?.Card?.Blocks
            .OfType<Block.Buttons>()
            .SelectMany(b => b.Items)
            .FirstOrDefault(b => b.Link is null && b.Action == action);
        return button is null
            ? Tell(act, NotThere)
            : AskAsync(act with { Label = button.Label, Action = action.Name }, (bot, a) => bot.HandleAsync(Component(a, action, []), cancellationToken));
    }

    public Task ChooseAsync(Act act, ActionId action, IReadOnlyList<string> values, CancellationToken cancellationToken)
    {
        var menu = act.Message?.Card?.Blocks.OfType<Block.Menu>().FirstOrDefault(m => m.Action == action);
        if (menu is null)
            return Tell(act, NotThere);
        act = act with { Label = menu.Placeholder, Action = action.Name };
        return MenuChoice.Problem(menu, act.Person.Platform, values) is { } problem
            ? Tell(act, Replies.Refusal(problem))
            : AskAsync(act, (bot, a) => bot.HandleAsync(Component(a, action, values), cancellationToken));
    }

    public Task ShortcutAsync(Act act, SandboxPerson? target, CancellationToken cancellationToken) =>
        AskAsync(act, (bot, a) => bot.HandleAsync(Interactions.Shortcut(a, target is null ? null : FaceDrawing.AsPerson(target)), cancellationToken));

    /// <summary>Somebody with the permission deletes a message by hand.</summary>
    public async Task DeleteAsync(SandboxMessage message, CancellationToken cancellationToken)
    {
        if (chat.Remove(message.Id) is { AuthorId: null, OnlyFor: null } && platforms.Get(MessageIds.RefOf(message).Platform).Bot is { } bot)
            await bot.Handler.HandleAsync(new ChatEvent.MessageDeleted(MessageIds.RefOf(message)), cancellationToken);
    }

    internal Task AskAsync(Act act, Func<IChatHandler, Act, Task<Reply>> ask) =>
        platforms.Get(act.Person.Platform).Bot is { } bot ? replies.AskAsync(act, () => ask(bot.Handler, act)) : Tell(act, Starting);

    private ComponentInteraction Component(Act act, ActionId action, IReadOnlyList<string> values) =>
        Interactions.Press(act, action, values, Named(act, values));

    internal Dictionary<string, Person> Named(Act act, IEnumerable<string> ids) =>
        ids
            .Distinct()
            .Select(chat.Person)
            .OfType<SandboxPerson>()
            .Where(p => p.Platform == act.Person.Platform)
            .ToDictionary(p => p.Id, FaceDrawing.AsPerson);

    /// <summary>The people who are mentioned in the texts, or whose names occur in them.</summary>
    internal Dictionary<string, Person> Called(Act act, IEnumerable<string> texts)
    {
        var words = $" {string.Join(' ', texts.SelectMany(text => text.Split([' ', '\n', ',', ';', '&', '@', '+'])))} ";
        return chat.People
            .Where(p => p.Platform == act.Person.Platform && words.Contains($" {p.Name} ", StringComparison.OrdinalIgnoreCase))
            .ToDictionary(p => p.Id, FaceDrawing.AsPerson);
    }

    internal Task Tell(Act act, Card card)
    {
        replies.Show(act, card);
        return Task.CompletedTask;
    }
}
