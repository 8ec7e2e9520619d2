using MeetupBot.Chat.Forms;

namespace MeetupBot.Sandbox.Platform;

/// <summary>The limits for forms and for their values (Discord's reference, "Modals").</summary>
public static class FormLimits
{
    public const int Fields = 7;

    private const int Title = 45;
    private const int Label = 45;
    private const int Placeholder = 100;
    private const int TextLength = 4000;

    /// <summary>The first violation, or null.</summary>
    public static string? Problem(Form form) => form switch
    {
        { Title.Length: 0 or > Title } => $"a form's title has 1 to {Title} characters",
        { Fields.Count: 0 or > Fields } => $"a form has 1 to {Fields} fields",
        _ when form.Fields.Select(f => f.Key).Distinct().Count() != form.Fields.Count => "two fields have the same key",
        _ => form.Fields.Select(Problem).FirstOrDefault(p => p is not null) ?? CardLimits.Problem(form.Action),
    };

    /// <summary>Sentences by field key for values that are not valid.</summary>
    public static IReadOnlyDictionary<string, string> Errors(Form form, IReadOnlyDictionary<string, string> values) =>
        form.Fields
            .Select(f => (f.Key, Error: Error(f, values.GetValueOrDefault(f.Key, ""))))
            .Where(e => e.Error is not null)
            .ToDictionary(e => e.Key, e => e.Error!);

    private static string? Problem(FormField field) => field switch
    {
        { Label.Length: 0 or > Label } => $"a field's label has 1 to {Label} characters",
        { Placeholder.Length: > Placeholder } => $"the placeholder of {field.Label} is longer than {Placeholder} characters",
        { MaxLength: < 1 or > TextLength } => $"{field.Label} takes 1 to {TextLength} characters",
        _ when field.Value.Length > field.MaxLength => $"{field.Label} is filled in with more than it takes",
        { Kind: FormFieldKind.Menu, Options.Count: 0 or > CardLimits.MenuOptions } =>
            $"{field.Label} has 1 to {CardLimits.MenuOptions} options",
        _ when field.MaxChosen < 1 => $"nothing can be chosen in {field.Label}",
        _ => null,
    };

    private static string? Error(FormField field, string value)
    {
        if (field.Required && string.IsNullOrWhiteSpace(value))
            return field.Placeholder.Length == 0 ? $"{field.Label}?" : $"{field.Label}? For example: {field.Placeholder}";
        if (field.Kind is FormFieldKind.Line or FormFieldKind.Paragraph)
            return value.Length > field.MaxLength ? $"{field.Label} takes at most {field.MaxLength} characters." : null;
        var chosen = value.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (chosen.Length > field.MaxChosen)
            return $"Choose at most {field.MaxChosen}.";
        return field.Kind == FormFieldKind.Menu && chosen.Any(c => field.Options.All(o => o.Value != c))
            ? "Choose one from the list."
            : null;
    }
}
