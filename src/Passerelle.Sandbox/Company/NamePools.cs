namespace Passerelle.Sandbox.Company;

/// <summary>
/// First and last names of invented people, in the spelling of their language; after a <c>|</c> stands what an address is made of where folding
/// accents is not enough.
/// </summary>
internal static class NamePools
{
    public static IReadOnlyList<NamePool> All { get; } =
    [
        new(
            ["Clémence", "Océane", "Maël", "Zoé", "Anaïs", "Jean-Baptiste", "Léa", "Théo", "Inès", "Noël", "Gaëlle", "Aurélien", "Marie-Ange", "Loïc", "Solène", "Cédric", "Hélène", "Rémi", "Maïwenn", "Étienne"],
            ["d'Aubigny", "Lefèvre", "de La Tour", "Garçonnet", "N'Diaye", "Béranger-Caze", "L'Hostis", "Fauconnier", "Peyrébère", "Maçon", "Le Goff", "Desprès", "Châtelain", "Müller-Roy", "Thévenoux", "Bréhat", "Œuvrard|oeuvrard", "Vauquelin", "Saint-Aubert", "Çelik|celik"]),
        new(
            ["Jürgen", "Käthe", "Björn", "Annelie", "Götz", "Sören", "Ulrike", "Heike", "Matthäus", "Änne", "Karl-Heinz", "Lieselotte", "Yusuf", "Ayşe|ayse", "Jörg", "Wiebke", "Ömer", "Friederike", "Tjark", "Henrike"],
            ["Groß-Petersen", "Mühlbauer", "Öztürkoğlu|oztuerkoglu", "Strauß", "Weißenbach", "von der Aue", "Krähenbühl", "Schönefeld", "Jäger", "Demirkan", "Bäuerle", "zu Hohenfels", "Lüdtke", "Rößner", "Hinterkötter", "Tränkle", "Oberhöfer", "Gräfling", "Süßmilch", "Nordlicht"]),
        new(
            ["Siân", "Finlay", "Aoife", "Rhys", "Niamh", "Callum", "Imogen", "Zadie", "Tariq", "Priya", "Oluwaseun", "Mary-Kate", "Declan", "Harriet", "Ruaridh", "Bronwen", "Kofi", "Anjali", "Seán", "Brontë"],
            ["O'Dowd", "MacAllister-Fenn", "St. Cleer", "Featherstone", "O’Brannigan|obrannigan", "Adeyemi", "Whitlock", "Chowdhary", "Ni Dhomhnaill", "Pemberley", "Attwell", "Fitzwarren", "Okonjo", "Ravindra", "Thistlewood", "McQuillan", "Ashdown", "Lindqvist", "Burnaby-Holt", "Yardley"]),
        new(
            ["Zofia", "Łukasz|lukasz", "Bożena", "Wojciech", "Jiří", "Šárka", "Dušan", "Žofie", "Gábor", "Ildikó", "Søren|soren", "Åse", "Þóra|thora", "Jón", "Iñaki", "José María", "Begoña", "João", "Conceição", "Ștefan"],
            ["Wieczorek", "Łabędzki|labedzki", "Dvořáčková", "Novotný-Hrubeš", "Kőszegi", "Nagybányai", "Ångström-Lund", "Ødegård|odegard", "Guðmundsdóttir|gudmundsdottir", "Núñez del Prado", "Iturralde", "Gonçalves", "Magalhães", "Ionescu-Țară|ionescu-tara", "Petrović", "Đurđević|durdevic", "Szczęsny", "Żółtowska", "Åkesson", "Võsu"]),
        new(
            ["Анна|anna", "Дмитро|dmytro", "Елена|elena", "Γιώργος|giorgos", "Ελένη|eleni", "李娜|lina", "伟|wei", "さくら|sakura", "健太|kenta", "فاطمة|fatima", "يوسف|youssef", "דנה|dana", "अनन्या|ananya", "민준|minjun", "Thị Hồng", "Nguyên", "สมชาย|somchai", "Մարիամ|mariam", "თამარ|tamar", "İpek|ipek"],
            ["Вишнёва|vishneva", "Коваленко|kovalenko", "Соколова|sokolova", "Παπαδάκης|papadakis", "Ιωαννίδου|ioannidou", "王|wang", "欧阳|ouyang", "山田|yamada", "小笠原|ogasawara", "الهاشمي|alhashimi", "بن يوسف|benyoussef", "לוי|levi", "शर्मा|sharma", "김|kim", "Nguyễn", "Đặng|dang", "ศรีสุข|srisuk", "Սարգսյան|sargsyan", "ბერიძე|beridze", "Yıldız|yildiz"], Paired: true),
    ];
}

/// <summary>Names that go together.</summary>
/// <param name="Paired">First and last names at about the same place are of one language; otherwise all are.</param>
internal sealed record NamePool(string[] First, string[] Last, bool Paired = false);
