using MeetupBot.Application.Texts;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Communities;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Application.People;

/// <summary>
/// Puts names in the place of the ids and addresses that chat services write into what people type, so that nothing typed is shown as an
/// id. Options that name people or a channel stay as they are.
/// </summary>
internal sealed class MentionNames(Session session)
{
    /// <summary>Whether there is anything to replace. It is cheap.</summary>
    public static bool IsNeeded(Interaction interaction) => interaction switch
    {
        CommandInteraction command => command.Options.Values.Any(HasToken),
        FormInteraction form => form.Fields.Values.Any(HasToken),
        ShortcutInteraction shortcut => shortcut.Text is { } text && HasToken(text),
        _ => false,
    };

    /// <param name="spec">The command, if it is one.</param>
    public Interaction Replace(Interaction interaction, CommandSpec? spec, Space space) => interaction switch
    {
        CommandInteraction command => command with
        {
            Options = command.Options.ToDictionary(
                option => option.Key,
                option => IsText(spec, option.Key) ? Write(option.Value, command.Named, space) : option.Value),
        },
        FormInteraction form => form with
        {
            Fields = form.Fields.ToDictionary(field => field.Key, field => Write(field.Value, form.Named, space)),
        },
        ShortcutInteraction { Text: { } text } shortcut => shortcut with { Text = Write(text, new Dictionary<string, Person>(), space) },
        _ => interaction,
    };

    private string Write(string text, IReadOnlyDictionary<string, Person> named, Space space) =>
        MentionText.Replace(text, token => token.Kind switch
        {
            MentionKind.Person => At(NameOf(token.Target, named, space) ?? token.Label, token, Words.Somebody),
            MentionKind.Role => At(token.Label, token, Words.SomeRole),
            MentionKind.Group => At(token.Label, token, Words.SomeGroup),
            MentionKind.Channel => token.Label is null && !token.IsId ? null : $"#{token.Label?.TrimStart('#') ?? Words.SomeChannel}",
            MentionKind.Link => Address(token),
            _ => token.Target,
        });

    /// <summary>Words in brackets that are no id are kept.</summary>
    private static string? At(string? name, MentionToken token, string other) =>
        name is null && !token.IsId ? null : $"@{name?.TrimStart('@') ?? other}";

    private static string Address(MentionToken token)
    {
        var address = token.Target;
        foreach (var scheme in new[] { "mailto:", "tel:" })
            address = address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? address[scheme.Length..] : address;
        // A label such as "bean.example" is the address without its scheme; a name needs the address beside it.
        var isAddress = token.Label?.Contains('.', StringComparison.Ordinal) == true
            && address.Contains(token.Label, StringComparison.OrdinalIgnoreCase);
        return token.Label is not { } label ? address : isAddress ? label : $"{label} {address}";
    }

    private string? NameOf(string id, IReadOnlyDictionary<string, Person> named, Space space)
    {
        var described = named.GetValueOrDefault(id) is { IsUnanswered: false } person ? TypedText.Line(person.Name) : null;
        return described
            ?? session.Members.Find(space.CommunityId, space.Platform, id)?.Account.Name
            ?? (named.GetValueOrDefault(id) is { } labelled ? TypedText.Line(labelled.Name) : null);
    }

    private static bool IsText(CommandSpec? spec, string option) =>
        spec?.Options.FirstOrDefault(known => known.Name == option)?.Kind is null or OptionKind.Text;

    private static bool HasToken(string text) => text.Contains('<', StringComparison.Ordinal);
}
