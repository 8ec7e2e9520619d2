using MeetupBot.EndToEndTests.Scenarios;

namespace MeetupBot.EndToEndTests.Slack;

internal sealed class SlackAnswer(Said said) : Answer
{
    public Said Said { get; } = said;

    public override string Id => Said.Message?.Ts ?? Said.View!.Id;

    public override string Text => Said.Text;

    public override IReadOnlyList<string> Buttons => Said.Buttons;

    public override Uri LinkOf(string button) => SlackCard.LinkOf(Said.Elements, button);

    public override IReadOnlyList<Menu> Menus => SlackCard.MenusOf(Said.Elements);

    /// <summary>Only one person ever sees a view.</summary>
    public override bool IsPrivate => Said.Message is null || Said.Message.VisibleTo == Said.Interaction.User || Said.Message.Conversation.IsDirect;

    public override Form Form => Said.View is null ? throw new InvalidOperationException($"The bot opened no form; it wrote: {Text}") : new SlackForm(Said);

    public override bool Calls(Person person) => false;
}
