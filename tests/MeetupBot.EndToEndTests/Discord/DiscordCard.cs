using System.Globalization;
using MeetupBot.EndToEndTests.Scenarios;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.EndToEndTests.Discord;

internal sealed class DiscordCard(SimMessage message) : Card
{
    public SimMessage Message { get; } = message;

    public override string Id => Message.Id.ToString(CultureInfo.InvariantCulture);

    public override string Text => Message.Text;

    public override string? ReplyTo => Message.Reference?.Id.ToString(CultureInfo.InvariantCulture);

    public override IReadOnlyList<string> Faces =>
    [
        .. Message.AllComponents.Where(component => component.Type == ComponentType.Thumbnail)
            .Select(component => component.Json.GetProperty("description").GetString()!),
    ];

    public override IReadOnlyList<string> Buttons => ButtonsOf(Message);

    public override Uri LinkOf(string button) => LinkOf(Message, button);

    public override IReadOnlyList<Menu> Menus => MenusOf(Message);

    public override bool Calls(Person person) => Calls(Message, person);

    public static IReadOnlyList<string> ButtonsOf(SimMessage message) => [.. message.Buttons.Select(button => button.Label!)];

    public static Uri LinkOf(SimMessage message, string button) => new(message.Buttons.Single(one => one.Label == button).Url!);

    public static IReadOnlyList<Menu> MenusOf(SimMessage message) =>
    [
        .. message.Selects.Select(select => new Menu(select.Placeholder ?? "", [.. select.Options.Select(option => new MenuOption(option.Label, option.IsDefault))])),
    ];

    public static bool Calls(SimMessage message, Person person) => message.PingedUsers.Contains(((SimUser)person.Account).Id);
}
