using SheetsMatcher.Core.Applications;

namespace SheetsMatcher.Worker.Commands.Matching;

/// <summary>
/// The address that a form collects by itself. The linked spreadsheet heads it "Email Address"; the
/// download of the form itself heads it "Username", in the language of its owner.
/// </summary>
internal static class CollectedAddress
{
    private static readonly IReadOnlyList<string> Usernames =
    [
        "Username",
        "User name",
        "Nutzername",
        "Benutzername",
        "Nom d'utilisateur",
        "Nombre de usuario",
        "Nome utente",
        "Nome de usuário",
        "Nome de utilizador",
        "Gebruikersnaam",
        "Användarnamn",
        "Brugernavn",
        "Brukernavn",
        "Nazwa użytkownika",
        "Uživatelské jméno",
        "Kullanıcı adı",
        "Имя пользователя",
        "ユーザー名",
        "사용자 이름",
        "用户名",
        "使用者名稱",
    ];

    /// <summary>The table with such a column under the question, and a sentence that says so.</summary>
    public static (SheetTable Table, IReadOnlyList<string> Notes) In(
        SheetTable table,
        string question
    )
    {
        var headings = new Headings(table.Header);
        var columns = Usernames.SelectMany(headings.Where).Distinct().ToList();
        return headings.Where(question).Count > 0 || columns.Count == 0
            ? (table, [])
            : (
                table with
                {
                    Rows =
                    [
                        [
                            .. table.Header.Select(
                                (cell, at) => columns.Contains(at) ? Cell.Of(question) : cell
                            ),
                        ],
                        .. table.Rows.Skip(1),
                    ],
                },
                [$"{table.Title}: \"{table.Header[columns[0]]}\" is taken for \"{question}\"."]
            );
    }
}
