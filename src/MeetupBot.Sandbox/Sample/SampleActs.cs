using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Interactions;
using MeetupBot.Sandbox.Acts;
using MeetupBot.Sandbox.Chat;
using MeetupBot.Sandbox.Clock;
using MeetupBot.Sandbox.Platform;

namespace MeetupBot.Sandbox.Sample;

/// <summary>What the sample people do before anybody opens the page: commands, presses and forms, as everybody's. Their private answers
/// are not shown.</summary>
internal sealed class SampleActs(SandboxPlatforms platforms, SandboxChat chat, SandboxClock clock)
{
    private readonly ActInteractions _interactions = new("sample", clock);

    /// <param name="named">The people whose ids are among the options.</param>
    public Task<Reply?> SayAsync(
        SandboxPerson person,
        string command,
        Dictionary<string, string> options,
        CancellationToken cancellationToken,
        Dictionary<string, Person>? named = null) =>
        AskAsync(AtHome(person), act => _interactions.Command(act, command, options, named), cancellationToken);

    /// <summary>Presses a button, or chooses from a menu, of an answer that only this person sees.</summary>
    public Task<Reply?> PressAsync(
        SandboxPerson person, ActionId action, IReadOnlyList<string> values, CancellationToken cancellationToken) =>
        AskAsync(AtHome(person), act => _interactions.Press(act, action, values) with { OnPrivateAnswer = true }, cancellationToken);

    /// <summary>Submits the form of such an answer with one field changed.</summary>
    public Task<Reply?> SubmitAsync(SandboxPerson person, Form form, string field, string value, CancellationToken cancellationToken) => AskAsync(
        AtHome(person),
        act => _interactions.Submit(act, form, f => f.Key == field ? value : f.Value) with { OnPrivateAnswer = true },
        cancellationToken);

    /// <summary>Presses the button with that name on the newest card that has one, in a conversation of this person.</summary>
    public async Task PressAsync(SandboxPerson person, string conversationId, string name, CancellationToken cancellationToken)
    {
        var found = FindNewest(person, conversationId, card => card.Blocks.OfType<Block.Buttons>()
            .SelectMany(row => row.Items).FirstOrDefault(button => button.Link is null && button.Action.Name == name));
        if (found is ({ } message, { } button))
            await UseAsync(person, message, button.Action, [], cancellationToken);
    }

    /// <summary>Chooses entries, by their index, of the menu with that name on the newest card that has one.</summary>
    public async Task ChooseAsync(
        SandboxPerson person, string conversationId, string name, IReadOnlyList<int> entries, CancellationToken cancellationToken)
    {
        var found = FindNewest(person, conversationId, card => card.Blocks.OfType<Block.Menu>().FirstOrDefault(menu => menu.Action.Name == name));
        if (found is ({ } message, { } menu))
            await UseAsync(person, message, menu.Action, [.. entries.Select(entry => menu.Options[entry].Value)], cancellationToken);
    }

    private (SandboxMessage Message, T Found)? FindNewest<T>(SandboxPerson person, string conversationId, Func<Card, T?> find)
        where T : class
    {
        foreach (var message in chat.Messages(conversationId, person.Id).Reverse())
            if (message.Card is { } card && find(card) is { } found)
                return (message, found);
        return null;
    }

    private async Task UseAsync(
        SandboxPerson person, SandboxMessage on, ActionId action, IReadOnlyList<string> values, CancellationToken cancellationToken)
    {
        var act = new Act(person, chat.Conversation(on.ConversationId)!, on, "", ActKind.Button);
        if (await AskAsync(act, a => _interactions.Press(a, action, values), cancellationToken) is Reply.Replace { Card: var card } && act.Conversation.IsDirect)
            chat.Edit(on.Id, card);
    }

    private static Act AtHome(SandboxPerson person) => new(person, SampleCommunity.HomeOf(person), null, "", ActKind.Command);

    private async Task<Reply?> AskAsync(Act act, Func<Act, Interaction> make, CancellationToken cancellationToken) =>
        platforms.Get(act.Person.Platform).Bot is { } bot ? await bot.Handler.HandleAsync(make(act), cancellationToken) : null;
}
