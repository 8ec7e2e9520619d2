using System.Text.Json;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Translation;

/// <summary>
/// A form of the commands that can be compared. Discord adds ids, versions, defaults and empty lists to registered commands and returns
/// them in its own order.
/// </summary>
internal static class CommandComparer
{
    public static bool AreEqual(IEnumerable<ApplicationCommand> registered, IEnumerable<ApplicationCommand> wanted) =>
        Of(registered) == Of(wanted);

    private static string Of(IEnumerable<ApplicationCommand> commands)
    {
        var plain = commands.Select(Plain).OrderBy(command => command.Type).ThenBy(command => command.Name, StringComparer.Ordinal);
        return JsonSerializer.Serialize([.. plain], DiscordJson.Wire.ApplicationCommandArray);
    }

    private static ApplicationCommand Plain(ApplicationCommand command) => command with
    {
        Description = command.Description ?? "",
        Options = Plain(command.Options),
        Contexts = [.. (command.Contexts ?? []).Order()],
        IntegrationTypes = [.. (command.IntegrationTypes ?? []).Order()],
    };

    private static List<ApplicationCommandOption>? Plain(IReadOnlyList<ApplicationCommandOption>? options) =>
        options is not { Count: > 0 } ? null : [.. options.Select(Plain)];

    private static ApplicationCommandOption Plain(ApplicationCommandOption option) => option with
    {
        Description = option.Description ?? "",
        Required = option.Required == true ? true : null,
        Autocomplete = option.Autocomplete == true ? true : null,
        MinLength = option.MinLength is 0 ? null : option.MinLength,
        ChannelTypes = option.ChannelTypes is { Count: > 0 } types ? [.. types.Order()] : null,
        Choices = option.Choices is { Count: > 0 } choices ? choices : null,
        Options = Plain(option.Options),
    };
}
