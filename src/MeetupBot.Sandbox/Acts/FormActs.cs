using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Interactions;
using MeetupBot.Sandbox.Chat;
using MeetupBot.Sandbox.Platform;

namespace MeetupBot.Sandbox.Acts;

/// <summary>Submits forms that people fill in.</summary>
public sealed class FormActs(SandboxChat chat, OpenForms forms, PeopleActs people)
{
    /// <summary>Sends the form to the bot. If the bot returns errors, the form stays open with its errors and its values.</summary>
    public Task SubmitAsync(
        SandboxPerson person, string formId, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        if (forms.Find(person.Id) is not { } open || open.Id != formId || chat.Conversation(open.ConversationId) is not { } conversation)
            return Task.CompletedTask;
        var filled = WithValues(open, values);
        var errors = FormLimits.Errors(open.Form, values);
        forms.Show(person.Id, filled with { Errors = errors });
        if (errors.Count > 0)
            return Task.CompletedTask;

        var message = open.OnMessage is { } id ? chat.Message(id) : null;
        var act = new Act(person, conversation, message, open.Form.Title, ActKind.Form);
        return people.AskAsync(
            act, async (bot, a) => Keep(person, filled, await bot.HandleAsync(Sent(a, open.Form, values), cancellationToken)));
    }

    private FormInteraction Sent(Act act, Form form, IReadOnlyDictionary<string, string> values) => people.Interactions.Submit(
        act,
        form,
        field => values.GetValueOrDefault(field.Key, ""),
        people.Named(act, form.Fields.Where(f => f.Kind == FormFieldKind.Members).SelectMany(f => values.GetValueOrDefault(f.Key, "").Split('\n'))));

    // Errors for a field of this form are shown at the field. Others are shown as the bot's card.
    private Reply Keep(SandboxPerson person, OpenForm filled, Reply reply)
    {
        var errors = reply is Reply.FormErrors e && e.Errors.Keys.Any(k => filled.Form.Fields.Any(f => f.Key == k)) ? e.Errors : null;
        if (errors is null)
            forms.Close(person.Id);
        else
            forms.Show(person.Id, filled with { Errors = errors });
        return reply;
    }

    private static OpenForm WithValues(OpenForm open, IReadOnlyDictionary<string, string> values)
    {
        var fields = open.Form.Fields.Select(f => WithValue(f, values.GetValueOrDefault(f.Key, "")));
        return open with { Form = open.Form with { Fields = [.. fields] } };
    }

    private static FormField WithValue(FormField field, string value)
    {
        var chosen = value.Split('\n');
        return field with { Value = value, Options = [.. field.Options.Select(o => o with { Chosen = chosen.Contains(o.Value) })] };
    }
}
