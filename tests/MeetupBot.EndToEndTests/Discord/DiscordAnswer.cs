using System.Globalization;
using MeetupBot.EndToEndTests.Scenarios;
using MeetupBot.Simulators.Discord.Interactions;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.EndToEndTests.Discord;

internal sealed class DiscordAnswer(SimInteractionResponse response) : Answer
{
    public SimMessage Message => response.Message ?? throw new InvalidOperationException("The bot opened a form and wrote no message.");

    public override string Id => Message.Id.ToString(CultureInfo.InvariantCulture);

    public override string Text => response.Text;

    public override IReadOnlyList<string> Buttons => DiscordCard.ButtonsOf(Message);

    public override Uri LinkOf(string button) => DiscordCard.LinkOf(Message, button);

    public override IReadOnlyList<Menu> Menus => DiscordCard.MenusOf(Message);

    public override bool IsPrivate => response.IsEphemeral;

    public override Form Form => new DiscordForm(response.Modal ?? throw new InvalidOperationException($"The bot opened no form; it wrote: {response.Text}"));

    public override bool Calls(Person person) => DiscordCard.Calls(Message, person);
}
